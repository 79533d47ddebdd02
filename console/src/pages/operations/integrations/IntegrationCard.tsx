import { Alert, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Only } from '@/session/Only';
import { Facts } from '@/ui/Facts';
import { StatusBadge } from '@/ui/StatusBadge';
import { isActive, type Platform } from './platforms';

/** What a test of a connection has come to. */
export interface Tested {
  success: boolean;
  message: string;
}

interface Props {
  platform: Platform;
  facts: [name: string, value: ReactNode][];
  onTest: () => void;
  testing: boolean;
  tested: Tested | undefined;
  onCapabilities: () => void;
  /** What else can be set here. */
  children?: ReactNode;
}

/** A platform on the integrations page. */
export function IntegrationCard(props: Props) {
  const { platform, facts, onTest, testing, tested, onCapabilities, children } = props;
  const { name, description, icon: Icon, setup, status, testable } = platform;
  return (
    <Paper withBorder p="lg" component="section" aria-label={name}>
      <Stack h="100%" justify="space-between">
        <Stack>
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <ThemeIcon size={44} variant="light" aria-hidden>
                <Icon size={24} stroke={1.6} />
              </ThemeIcon>
              <div>
                <Title order={2} size="h4">
                  {name}
                </Title>
                <Text size="sm" c="dimmed">
                  {description}
                </Text>
              </div>
            </Group>
            <StatusBadge status={status} style={{ flexShrink: 0 }} />
          </Group>
          {testable && <Facts facts={facts} cols={2} />}
          {children}
          <div aria-live="polite">{tested && !testing && <Result tested={tested} />}</div>
        </Stack>
        <Group gap="xs">
          {testable && (
            <Only role="operator">
              <Button size="sm" variant="default" onClick={onTest} loading={testing}>
                Test connection
              </Button>
            </Only>
          )}
          <Button size="sm" variant="default" onClick={onCapabilities}>
            View capabilities
          </Button>
          <Button component={Link} to={setup} size="sm">
            {isActive(platform) ? 'Manage' : 'Set up'}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Result({ tested: { success, message } }: { tested: Tested }) {
  return (
    <Alert
      color={success ? 'green' : 'red'}
      icon={success ? <IconCircleCheck size={20} /> : <IconAlertTriangle size={20} />}
      title={success ? 'The connection works' : 'The connection does not work'}
      role={success ? 'status' : 'alert'}
    >
      {message}
    </Alert>
  );
}
