/** What two names must share to be the same: no marks, no white space, width and written variants made one. */
export function wordingKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’()（）《》<>【】[\]、,，.．·\-—–~～/：:;；]/gu, '')
    .replace(/(?:总人数|例数|人数|总数|数量)$/u, '数');
}

/** The names most like a word, the likeliest first; none that shares nothing with it. */
export function nearest(word: string, names: readonly string[], most: number): readonly string[] {
  const own = gramsOf(wordingKey(word));
  return [...new Set(names)]
    .map((name) => ({ name, score: likeness(own, gramsOf(wordingKey(name))) }))
    .filter(({ score }) => score >= 0.25)
    .sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

function gramsOf(key: string): ReadonlySet<string> {
  const letters = [...key];
  return new Set([...letters, ...letters.slice(1).map((letter, at) => (letters[at] ?? '') + letter)]);
}

/** Sørensen–Dice over one- and two-letter grams. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
