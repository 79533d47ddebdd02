/** The address of a record's page in Ascora by the setting `deepLinks`, or undefined when none is set. */
export function deepLink(
  links: Record<string, string> | undefined,
  page: 'job' | 'customer' | 'invoice',
  id: string | null,
  number: string | null,
): string | undefined {
  const template = links?.[page];
  if (!template) return undefined;
  if ((template.includes('{id}') && !id) || (template.includes('{number}') && !number)) return undefined;
  return template
    .replaceAll('{id}', encodeURIComponent(id ?? ''))
    .replaceAll('{number}', encodeURIComponent(number ?? ''));
}
