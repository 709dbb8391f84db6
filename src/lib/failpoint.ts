/** A named moment at which a test may make the process crash or fail. Written "name:nth:action", action being crash or error. */
export function createFailpoint(spec: string | null): (name: string) => void {
  if (spec === null) return () => undefined;
  const [target, nth = '1', action = 'crash'] = spec.split(':');
  let left = Number(nth);
  return (name) => {
    if (name !== target) return;
    left -= 1;
    if (left !== 0) return;
    if (action === 'crash') process.kill(process.pid, 'SIGKILL');
    throw new Error(`failpoint ${name}`);
  };
}
