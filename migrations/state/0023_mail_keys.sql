-- Keys by which Funil itself signs the mail of a workspace (DKIM), where its mail server does not.
create table mail_key (
  workspace int primary key references workspace,
  selector text not null,
  -- PKCS #8, sealed.
  private_key bytea not null,
  -- What stands in DNS: the public key in base64.
  public_key text not null,
  made_at timestamptz not null
);
