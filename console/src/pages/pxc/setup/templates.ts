import type { Template } from '../queries';

type Named = Pick<Template, 'keyResults'>;

/** In a choice of Key Results: the one that is made along with the workflow. */
export const CREATE = 'create';

interface KnownKeyResult {
  id: number;
  title: string;
}

/** What is chosen at first: a Key Result that already has the template's title, else a new one. */
export function firstChoice(template: Named, known: KnownKeyResult[]): Record<string, string> {
  return Object.fromEntries(
    template.keyResults.map(({ name, title }) => {
      const same = known.find((keyResult) => keyResult.title === title);
      return [name, same ? String(same.id) : CREATE];
    }),
  );
}

/** The choice as the API takes it. */
export function chosen(choice: Record<string, string>) {
  const picked = Object.entries(choice).filter(([, value]) => value !== CREATE);
  return {
    keyResults: Object.fromEntries(picked.map(([name, id]) => [name, Number(id)])),
    createKeyResults: picked.length < Object.keys(choice).length,
  };
}

/** Two names of the template with the same Key Result would overwrite each other's count. */
export function pickedTwice(choice: Record<string, string>): string[] {
  const picked = Object.values(choice).filter((value) => value !== CREATE);
  return picked.filter((id, place) => picked.indexOf(id) !== place);
}
