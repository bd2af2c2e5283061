/** Facts together that say the same id, in their order. */
export const byId = <T extends { readonly id: string }>(facts: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const fact of facts) {
    const own = found.get(fact.id);
    if (own) own.push(fact);
    else found.set(fact.id, [fact]);
  }
  return found;
};
