interface BoxProps {
  label: string;
  hint?: string;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}

/** A box to tick with its words beside it, the whole of which can be pressed. */
export function Box({ label, hint, isTicked, onTick }: BoxProps) {
  return (
    <label className="mail-box">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>
        {label}
        {hint && <span className="soft mail-hint">{hint}</span>}
      </span>
    </label>
  );
}
