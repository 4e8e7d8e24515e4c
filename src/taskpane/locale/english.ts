export const n = (count: number): string => count.toLocaleString('en-US');
export const plural = (count: number, one: string, many: string): string => `${n(count)} ${count === 1 ? one : many}`;
