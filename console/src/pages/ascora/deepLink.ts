/**
 * The page of a record in Ascora, from the setting's template. None without a template, when the record lacks what the
 * template asks for, or when it is no https address.
 */
export function deepLink(
  template: string | undefined,
  record: { id: string | null; number?: string | null },
): string | undefined {
  if (!template?.startsWith('https://')) return undefined;
  const parts: Record<string, string | null | undefined> = { '{id}': record.id, '{number}': record.number };
  let complete = true;
  const link = template.replace(/\{(id|number)\}/g, (name) => {
    const part = parts[name];
    complete &&= !!part;
    return encodeURIComponent(part ?? '');
  });
  return complete ? link : undefined;
}
