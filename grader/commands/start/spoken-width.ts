const usual = 96;

/** For how wide a window what is said is laid out: the terminal mustn't wrap its lines once more. */
export function spokenWidth(): number {
  return Math.min(usual, process.stdout.columns ?? usual);
}
