/** Splits `Order.amount` at its last dot; undefined if there is no dot inside the name. */
export function splitQualified(name: string): { readonly owner: string; readonly member: string } | undefined {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? { owner: name.slice(0, dot), member: name.slice(dot + 1) } : undefined;
}
