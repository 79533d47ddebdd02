import { Button, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Section } from '@/ui/Section';
import { RuleCard } from './RuleCard';
import classes from './RuleCard.module.css';
import type { Editor } from './useEditor';

interface Props {
  editor: Editor;
  mayEdit: boolean;
  /** The id of a rule to open. */
  opened: string | undefined;
}

/** The rules in their order. */
export function RuleList({ editor, mayEdit, opened }: Props) {
  const { rules } = editor;
  const [open, setOpen] = useState(opened);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string>(undefined);

  // An element that is moved in the document loses the focus.
  useEffect(() => {
    const wanted = focus.current;
    focus.current = undefined;
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-focus="${CSS.escape(wanted)}"]`)?.focus();
  }, [rules]);

  const move = (from: number, to: number, focused: string) => {
    if (to < 0 || to >= rules.length) return;
    focus.current = focused;
    setSaid(`${rules[from]!.name} is number ${to + 1} of ${rules.length} now.`);
    editor.move(from, to);
  };
  const add = () => {
    const key = editor.add();
    setOpen(key);
    focus.current = `${key}/name`;
  };
  return (
    <Section
      title="Rules"
      actions={
        mayEdit && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={add}
            disabled={rules.length >= 100}
          >
            Add a rule
          </Button>
        )
      }
    >
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      <ol ref={list} className={classes.rules} aria-label="Rules">
        {rules.map((rule, place) => (
          <RuleCard
            key={rule.key}
            rule={rule}
            place={place}
            count={rules.length}
            mayEdit={mayEdit}
            open={open === rule.key}
            onToggle={() => setOpen(open === rule.key ? undefined : rule.key)}
            onMove={(to, focused) => move(place, to, focused)}
            onChange={(part) => editor.change(rule.key, part)}
            onRemove={() => editor.remove(rule.key)}
            problems={editor.problems[rule.key] ?? {}}
          />
        ))}
      </ol>
      <Text size="sm" c="dimmed">
        {rules.length === 0
          ? 'There must be at least one rule.'
          : 'An order that no rule matches is unclassified. It is counted all the same.'}
      </Text>
    </Section>
  );
}
