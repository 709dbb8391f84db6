import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { MessageClass, MessageState, SuppressionReason } from '../core/channel.ts';
import type { Basis, ConsentChannel, Proof, ReceiptAct, ReceiptChannel } from '../core/consent.ts';
import type { Language } from '../core/language.ts';

type Stamp = ColumnType<Date, Date, Date>;
type MaybeStamp = ColumnType<Date | null, Date | null | undefined, Date | null>;
type MaybeText = ColumnType<string | null, string | null | undefined, string | null>;

/** Messages that leave, and who agreed to what. */
export interface MessageTables {
  message: {
    id: ColumnType<string, never, never>;
    workspace: number | null;
    channel: 'email';
    class: MessageClass;
    kind: string;
    purpose: string | null;
    key: string;
    address: string;
    domain: ColumnType<string, never, never>;
    language: Language;
    subject: string;
    text: string;
    html: string | null;
    ref: string;
    state: MessageState;
    due: Stamp;
    attempt: Generated<number>;
    lease_until: MaybeStamp;
    handed_at: MaybeStamp;
    code: MaybeText;
    why: MaybeText;
    at: Stamp;
    settled_at: MaybeStamp;
    returned: ColumnType<'hard' | 'soft' | 'complaint' | null, undefined, 'hard' | 'soft' | 'complaint' | null>;
    returned_at: MaybeStamp;
  };
  suppression: { workspace: number; channel: string; address: string; reason: SuppressionReason; at: Stamp; note: Generated<string> };
  mail_server: {
    workspace: number;
    host: string;
    port: number;
    security: 'tls' | 'starttls' | 'none';
    username: string;
    password: Buffer | null;
    from_name: string;
    from_address: string;
    reply_to: string;
    bounce_address: string;
    postal_address: string;
    dkim_selector: string;
    per_minute: number;
    saved_at: Stamp;
  };
  mail_key: { workspace: number; selector: string; private_key: Buffer; public_key: string; made_at: Stamp };
  mail_template: {
    workspace: number;
    kind: string;
    language: Language;
    subject: string;
    body: string;
    saved_at: Stamp;
    saved_by: string;
  };
  consent_purpose: {
    workspace: number;
    purpose: string;
    basis: Basis;
    channels: ConsentChannel[];
    double_opt_in: boolean;
    archived_at: MaybeStamp;
    made_at: Stamp;
  };
  consent_text: {
    id: ColumnType<string, never, never>;
    workspace: number;
    purpose: string;
    language: Language;
    version: number;
    label: string;
    details: string;
    made_at: Stamp;
    made_by: string;
  };
  consent_request: {
    id: string;
    workspace: number;
    node: string;
    channel: ConsentChannel;
    address: string;
    canonical: string;
    language: Language;
    asked: JSONColumnType<{ purpose: string; text: string | null }[], string, never>;
    url: string;
    at: Stamp;
    expires_at: Stamp;
    used_at: MaybeStamp;
  };
  consent_receipt: {
    id: ColumnType<string, never, never>;
    workspace: number;
    node: string;
    channel: ReceiptChannel;
    address: string;
    purpose: string;
    act: ReceiptAct;
    basis: Basis;
    proof: Proof;
    text: string | null;
    language: Language | null;
    url: string;
    ip_hash: Buffer | null;
    agent: string;
    who: string;
    note: string;
    request: string | null;
    banner: ColumnType<string | null, string | null | undefined, never>;
    at: Stamp;
    known: Stamp;
  };
}
