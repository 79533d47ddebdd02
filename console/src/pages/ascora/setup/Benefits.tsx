import { Alert, List, Stack, ThemeIcon } from '@mantine/core';
import { IconCheck, IconKey, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Section } from '@/ui/Section';
import classes from './Benefits.module.css';

const BENEFITS = [
  'Customers, jobs and invoices of Ascora are here, and as fresh as you set it',
  'Jobs are made in Ascora from your reports, each once',
  'Changes of customers go both ways; where both sides changed, you decide field by field',
  'Payments are recorded in Ascora, and never twice',
  'Whatever could not be brought over is kept with its reason, and can be tried again',
];

const PERMISSIONS = [
  'Read and write customers',
  'Read and write jobs, add notes and attachments',
  'Read the invoices to be sent, create payments',
  'Create and delete web hooks, if changes are to come within seconds',
];

/** What connecting is good for, and what it takes. */
export function Benefits() {
  return (
    <Stack>
      <Section title="What you get">
        <Items items={BENEFITS} icon={<IconCheck size={13} />} />
      </Section>
      <Section title="What the token must be allowed to do">
        <Items items={PERMISSIONS} icon={<IconKey size={13} />} />
      </Section>
      <Alert color="ocean" icon={<IconLock size={20} />} title="Your token is stored encrypted">
        It is kept with AES-256 and a key of this service, never shown again, never logged, and erased when
        you disconnect.
      </Alert>
    </Stack>
  );
}

function Items({ items, icon }: { items: string[]; icon: ReactNode }) {
  return (
    <List
      spacing="xs"
      size="sm"
      classNames={{ itemWrapper: classes.item }}
      icon={
        <ThemeIcon size={20} radius="xl" variant="light" aria-hidden>
          {icon}
        </ThemeIcon>
      }
    >
      {items.map((item) => (
        <List.Item key={item}>{item}</List.Item>
      ))}
    </List>
  );
}
