/** Lower case, without accents or tildes, single spaces: `Cuñumbuqui` and `CUNUMBUQUI` agree. */
export function searchName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
