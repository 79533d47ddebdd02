import { Badge, Code, Grid, Group, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { PxcSchemas } from '@/api/client';
import { useMay } from '@/session/me';
import { PageHeader } from '@/ui/PageHeader';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { TextLink } from '@/ui/TextLink';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { rulesQuery } from '../queries';
import classes from './Categories.module.css';
import { DefaultsButton } from './DefaultsButton';
import { Preview } from './Preview';
import { RuleList } from './RuleList';
import { SaveBar } from './SaveBar';
import { useEditor } from './useEditor';

const page = getRouteApi('/categories');

/** The rules that say what kind of order an order is. */
export function Categories() {
  const { data, error } = useQuery(rulesQuery);
  return (
    <>
      {!data && (
        <PageHeader title="Categories" description="The rules that say what kind of order an order is." />
      )}
      {data ? (
        <Rules held={data} />
      ) : error ? (
        <ProblemAlert error={error} />
      ) : (
        <Skeleton h={420} role="status" aria-busy aria-label="Loading the rules" />
      )}
    </>
  );
}

function Rules({ held }: { held: PxcSchemas['Categorisation'] }) {
  const editor = useEditor(held);
  const mayEdit = useMay('operator');
  const { rule } = page.useSearch();
  useLeaveGuard(editor.dirty, 'The changed rules are not saved yet.');
  return (
    <>
      <PageHeader
        title="Categories"
        description="The rules that say what kind of order an order is. They are tried from the top; the first that an order matches gives its category."
        badge={<Origin held={held} />}
        actions={mayEdit && <DefaultsButton held={held} reset={editor.reset} />}
      />
      <Grid gutter="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <RuleList editor={editor} mayEdit={mayEdit} opened={rule} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }} className={classes.preview}>
          <Preview editor={editor} held={held} />
        </Grid.Col>
      </Grid>
      {mayEdit && <SaveBar editor={editor} />}
    </>
  );
}

function Origin({ held: { isDefault, newBuild, version } }: { held: PxcSchemas['Categorisation'] }) {
  return (
    <Group gap="xs">
      <Badge variant="light" color={isDefault ? 'gray' : 'ocean'} tt="none" size="lg">
        {isDefault ? `Default rules, New Build ${newBuild}` : 'Rules of your own'}
      </Badge>
      <Text size="sm" c="dimmed" component="span">
        Version <Code>{version}</Code>
      </Text>
      {isDefault && (
        <TextLink to="/integrations/pxc/setup" size="sm">
          Choose wide or narrow
        </TextLink>
      )}
    </Group>
  );
}
