import type { DraftRule } from './draft';

/** What a rule asks for, as a person says it: one text for each condition. */
export function conditionsOf(rule: DraftRule): string[] {
  const said = [
    oneOf('Action', rule.actions),
    oneOf('Provisioning command', rule.provisioningCommands),
    oneOf('Product', rule.products),
    oneOf(
      'Characteristic',
      rule.characteristics.map(({ name, value }) => `${name} = ${value}`),
    ),
    oneOf('Order category', rule.orderCategories),
  ].filter((text) => text !== undefined);
  if (said.length === 0) return ['Any order'];
  return rule.everyItem ? ['Every item', ...said] : said;
}

function oneOf(what: string, words: string[]) {
  if (words.length === 0) return undefined;
  const last = words.at(-1)!;
  return `${what} ${words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${last}` : last}`;
}
