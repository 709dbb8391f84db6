interface TickProps {
  label: string;
  value: boolean;
  onTick: (value: boolean) => void;
}

/** A box of yes or no with its label. */
export function Tick({ label, value, onTick }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={value} onChange={(event) => onTick(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
