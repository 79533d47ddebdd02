import { useState } from 'react';
import type { EditedStep } from './model';
import { refusalsOfStep } from './refusals';

/** Which steps show their forms. A step that was refused is opened, once for each refusal. */
export function useOpenSteps(errors: Record<string, unknown>, steps: EditedStep[]) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(errors);
  const set = (key: string, opened: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (opened) after.add(key);
      else after.delete(key);
      return after;
    });
  if (errors !== seen) {
    setSeen(errors);
    const refused = steps.filter(
      (_, index) => refusalsOfStep(errors, index).length > refusalsOfStep(seen, index).length,
    );
    if (refused.length > 0) setOpen(new Set([...open, ...refused.map(({ key }) => key)]));
  }
  return { has: (key: string) => open.has(key), set };
}
