const alphabets = {
  hex: "0123456789abcdef",
  letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
};

/**
 * Characters that look random and depend on `text` alone, so that equal requests get equal ids.
 * Good enough to tell requests apart, not to keep a secret.
 */
export function digest(text: string, alphabet: keyof typeof alphabets, length: number): string {
  const characters = alphabets[alphabet];
  const next = numbersFrom(text);
  let result = "";
  while (result.length < length) result += characters[next() % characters.length];
  return result;
}

/** Hashes with FNV-1a in four lanes, then draws numbers with xorshift128. */
function numbersFrom(text: string): () => number {
  let [a, b, c, d] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995);
    c = Math.imul(c ^ (code + index), 0x27d4eb2f);
    d = Math.imul(d ^ (code * 31 + index), 0x165667b1);
  }
  return () => {
    const t = d ^ (d << 11);
    [d, c, b] = [c, b, a];
    a = a ^ (a >>> 19) ^ t ^ (t >>> 8);
    return (a >>> 0) >>> 4;
  };
}
