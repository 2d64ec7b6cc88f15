export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

export function days(count: number): string {
  return count === 1 ? "1\u00a0día" : `${count}\u00a0días`;
}
