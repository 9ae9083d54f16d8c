// Langium's grammar validation calls Object.groupBy, which Node 20 does not have.
Object.groupBy ??= (items, key) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) {
    const name = key(item, index++);
    groups[name] = [...(groups[name] ?? []), item];
  }
  return groups;
};
