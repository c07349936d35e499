import { createHmac, randomBytes } from "node:crypto";

/**
 * Makes short texts that nobody can foresee, such as `k7f3x`: the same for the same input within
 * one grading, so that equal requests still get equal replies.
 *
 * @param seed with a seed, the same texts come in every grading; without one they never come again
 */
export function unguessableFrom(seed: number | undefined): (input: string | number) => string {
  const secret = seed === undefined ? randomBytes(16) : Buffer.from(String(seed));
  return (input) => {
    const digest = createHmac("sha256", secret).update(String(input)).digest();
    return digest.readUInt32BE(0).toString(36).padStart(5, "0").slice(-5);
  };
}
