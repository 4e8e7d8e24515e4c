/**
 * A 53-bit digest of a text in base 36, at most `letters` long: two multiplicative mixes over its UTF-16 units. It tells whether a text is
 * the one that was written; it is no protection against intent.
 */
export function digest(text: string, letters: number): string {
  let high = 0x9e3779b9 ^ text.length;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    high = (high << 13) | (high >>> 19);
    low = Math.imul(low ^ unit, 0xc2b2ae3d);
    low = (low << 15) | (low >>> 17);
  }
  high = Math.imul(high ^ (low >>> 15), 0x27d4eb2f);
  low = Math.imul(low ^ (high >>> 13), 0x165667b1);
  const mixed = ((high ^ (high >>> 16)) >>> 0) * 0x200000 + ((low ^ (low >>> 14)) >>> 11);
  return mixed.toString(36).padStart(11, '0').slice(-letters);
}
