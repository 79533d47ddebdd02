import { Button, Group, List, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Section } from '@/ui/Section';
import { workflowsOfQuery, type Integration } from '../queries';

/** How far the set-up has come, as the server knows it. */
export function Ready({ integration }: { integration: Integration }) {
  const workflows = useQuery(workflowsOfQuery(integration.id));
  const steps = [
    { done: integration.hasCredentials, label: 'Credentials saved' },
    { done: integration.connectionStatus === 'connected', label: 'Connection tested' },
    { done: integration.catalogImported, label: 'Catalogue imported' },
    { done: (workflows.data?.length ?? 0) > 0, label: 'Workflow created' },
  ];
  const left = steps.filter(({ done }) => !done).length;
  return (
    <Section title={left === 0 ? 'Integration ready' : 'Set-up'}>
      <Stack gap="sm">
        <List spacing={6} size="sm" center>
          {steps.map(({ done, label }) => (
            <List.Item key={label} icon={<Mark done={done} />}>
              <Text size="sm" component="span" c={done ? undefined : 'dimmed'}>
                {label}
                {!done && <span className="mantine-visually-hidden">: not yet</span>}
              </Text>
            </List.Item>
          ))}
        </List>
        <Group gap="xs">
          {left === 0 && (
            <Button component={Link} to="/orders" size="xs">
              Look at the orders
            </Button>
          )}
          <Button
            component={Link}
            to="/integrations"
            variant="default"
            size="xs"
            data-testid="button-view-integrations"
          >
            View all integrations
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

function Mark({ done }: { done: boolean }) {
  return (
    <ThemeIcon size={20} radius="xl" variant="light" color={done ? 'green' : 'gray'} aria-hidden>
      {done ? <IconCheck size={13} stroke={2.5} /> : <IconCircleDashed size={13} />}
    </ThemeIcon>
  );
}
