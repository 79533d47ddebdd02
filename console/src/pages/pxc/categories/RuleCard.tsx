import {
  ActionIcon,
  Alert,
  Badge,
  Collapse,
  Group,
  Paper,
  Text,
  Tooltip,
  UnstyledButton,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconChevronUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { StatusBadge } from '@/ui/StatusBadge';
import { conditionsOf } from './conditions';
import { matchesAll, type DraftRule } from './draft';
import type { RuleProblems } from './problems';
import classes from './RuleCard.module.css';
import { RuleForm } from './RuleForm';

interface Props {
  rule: DraftRule;
  place: number;
  /** Of all rules. */
  count: number;
  mayEdit: boolean;
  open: boolean;
  problems: RuleProblems;
  onToggle: () => void;
  /** To another place; the named element has the focus afterwards. */
  onMove: (to: number, focused: string) => void;
  onChange: (part: Partial<DraftRule>) => void;
  onRemove: () => void;
}

/** One rule: what it asks for in words, and the form to change it. */
export function RuleCard({ rule, place, count, mayEdit, open, problems, ...on }: Props) {
  const wrong = Object.keys(problems).length > 0;
  return (
    <Paper withBorder component="li" className={classes.card} data-wrong={wrong || undefined}>
      <Group wrap="nowrap" gap="xs" p="sm" align="flex-start">
        <Text className={`${classes.place} figure`} c="dimmed" aria-hidden>
          {place + 1}
        </Text>
        <Head rule={rule} place={place} mayEdit={mayEdit} open={open} wrong={wrong} {...on} />
        {mayEdit && <Tools rule={rule} place={place} count={count} {...on} />}
      </Group>
      {place < count - 1 && matchesAll(rule) && (
        <Alert color="yellow" variant="light" mx="sm" mb="sm" py="xs">
          Every order matches this rule, so the rules below it are never tried.
        </Alert>
      )}
      {mayEdit && (
        <Collapse in={open}>
          {open && <RuleForm rule={rule} problems={problems} onChange={on.onChange} />}
        </Collapse>
      )}
    </Paper>
  );
}

function Head({
  rule,
  place,
  mayEdit,
  open,
  wrong,
  onToggle,
  onMove,
}: Pick<Props, 'rule' | 'place' | 'mayEdit' | 'open' | 'onToggle' | 'onMove'> & { wrong: boolean }) {
  const name = rule.name.trim() || 'New rule';
  const said = (
    <>
      <Group gap="xs">
        <Text size="sm" fw={600} component="span" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Text>
        <StatusBadge status={rule.category} size="sm" />
        {wrong && (
          <Badge size="sm" color="red" variant="light" tt="none">
            Needs attention
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" component="span">
        {conditionsOf(rule).join(' · ')}
      </Text>
    </>
  );
  if (!mayEdit) return <div className={classes.head}>{said}</div>;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    onMove(place + step, `${rule.key}/head`);
  };
  const Icon = open ? IconChevronUp : IconChevronDown;
  return (
    <UnstyledButton
      className={classes.head}
      onClick={onToggle}
      onKeyDown={onKeyDown}
      aria-expanded={open}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      data-focus={`${rule.key}/head`}
    >
      <span className={classes.said}>{said}</span>
      <Icon size={16} aria-hidden className={classes.chevron} />
    </UnstyledButton>
  );
}

function Tools({
  rule,
  place,
  count,
  onMove,
  onRemove,
}: Pick<Props, 'rule' | 'place' | 'count' | 'onMove' | 'onRemove'>) {
  const name = rule.name.trim() || 'New rule';
  // At an end the button that was pressed goes off, so the other one takes the focus.
  const up = () => onMove(place - 1, `${rule.key}/${place === 1 ? 'down' : 'up'}`);
  const down = () => onMove(place + 1, `${rule.key}/${place === count - 2 ? 'up' : 'down'}`);
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label="Move up (Alt + ↑ on the rule)">
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={up}
          disabled={place === 0}
          aria-label={`Move up: ${name}`}
          data-focus={`${rule.key}/up`}
        >
          <IconArrowUp size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Move down (Alt + ↓ on the rule)">
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={down}
          disabled={place === count - 1}
          aria-label={`Move down: ${name}`}
          data-focus={`${rule.key}/down`}
        >
          <IconArrowDown size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Remove">
        <ActionIcon variant="subtle" color="red" onClick={onRemove} aria-label={`Remove: ${name}`}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
