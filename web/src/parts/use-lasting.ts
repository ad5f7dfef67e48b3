import { useEffect, useState } from 'preact/hooks';

/** True once `isRunning` has been true for so many milliseconds on end. */
export function useLasting(isRunning: boolean, milliseconds: number): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isRunning, milliseconds]);
  return isRunning && isLasting;
}
