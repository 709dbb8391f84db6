import './tick.css';

interface TickProps {
  label: string;
  value: boolean;
  onTick: (value: boolean) => void;
  /** It cannot be changed, for one of its kind has to stay. */
  isFixed?: boolean;
}

/** A box of yes or no with its label. */
export function Tick({ label, value, onTick, isFixed = false }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={value} disabled={isFixed} onChange={(event) => onTick(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
