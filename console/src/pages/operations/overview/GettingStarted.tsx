import { Button, Group, List, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBriefcase, IconPlugConnected, IconRouter, type Icon } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Only } from '@/session/Only';
import { EmptyState } from '@/ui/EmptyState';
import { Section } from '@/ui/Section';

/** For an organisation that has nothing connected yet. */
export function GettingStarted() {
  return (
    <Stack>
      <Section>
        <EmptyState icon={IconPlugConnected} title="Nothing is connected yet">
          Connect one of the two platforms, or both. This page then shows how fresh their data are, and what
          needs a person.
        </EmptyState>
      </Section>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Start
          icon={IconRouter}
          title="PXC"
          text="Reads your product orders every hour, sorts them into categories and keeps Key Results up to date."
          needs={['Client ID and client secret of the wholesale API', 'Billing account ID']}
          action="Set up PXC"
          to="/integrations/pxc/setup"
        />
        <Start
          icon={IconBriefcase}
          title="Ascora"
          text="Mirrors customers, jobs and invoices, makes jobs from reports, and records payments."
          needs={[
            'API address of your company',
            'API token with the rights to customers, jobs and accounting',
          ]}
          action="Connect Ascora"
          to="/integrations/ascora/setup"
        />
      </SimpleGrid>
    </Stack>
  );
}

interface StartProps {
  icon: Icon;
  title: string;
  text: string;
  needs: string[];
  action: string;
  to: LinkProps['to'];
}

function Start({ icon: Icon, title, text, needs, action, to }: StartProps) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack h="100%" justify="space-between">
        <Stack gap="sm">
          <Group gap="sm">
            <ThemeIcon size="lg" variant="light" aria-hidden>
              <Icon size={20} stroke={1.6} />
            </ThemeIcon>
            <Title order={2} size="h4">
              {title}
            </Title>
          </Group>
          <Text size="sm">{text}</Text>
          <div>
            <Text size="xs" c="dimmed" fw={600}>
              You need
            </Text>
            <List size="sm">
              {needs.map((need) => (
                <List.Item key={need}>{need}</List.Item>
              ))}
            </List>
          </div>
        </Stack>
        <Only
          role="admin"
          otherwise={
            <Text size="sm" c="dimmed">
              An administrator of your organisation can connect it.
            </Text>
          }
        >
          <Button component={Link} to={to} style={{ alignSelf: 'flex-start' }}>
            {action}
          </Button>
        </Only>
      </Stack>
    </Paper>
  );
}
