import { Button, Group, Radio, Select, SimpleGrid, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { modals } from '@mantine/modals';
import { formErrors } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useInstantiate } from './actions';
import { integrationsQuery, keyResultsQuery, objectivesQuery, templatesQuery } from './queries';
import type { Integration, Template, Workflow } from './types';

interface Props {
  /** Leads to the page where PXC is connected. Dialogs stand outside the router, so there are no links here. */
  onConnect: () => void;
  onMade: (workflow: Workflow) => void;
}

/** Makes a workflow from a template, with the Key Results that it moves. */
export function FromTemplate({ onConnect, onMade }: Props) {
  const templates = useQuery(templatesQuery);
  const integrations = useQuery(integrationsQuery);
  const error = templates.error ?? integrations.error;
  if (error) return <ProblemAlert error={error} />;
  if (!templates.data || !integrations.data)
    return <Skeleton h={320} aria-busy aria-label="Loading templates" />;
  const pxc = integrations.data.filter((integration) => integration.platformType === 'pxc');
  return pxc.length === 0 ? (
    <ConnectFirst onConnect={onConnect} />
  ) : (
    <TemplateForm templates={templates.data} integrations={pxc} onMade={onMade} />
  );
}

function ConnectFirst({ onConnect }: { onConnect: () => void }) {
  return (
    <Stack align="flex-start">
      <Text size="sm">These workflows read orders from PXC, and PXC isn’t connected yet.</Text>
      <Button onClick={onConnect}>Connect PXC</Button>
    </Stack>
  );
}

const CREATE = 'create';
const NEW_OBJECTIVE = 'new';

interface FormProps extends Pick<Props, 'onMade'> {
  templates: Template[];
  integrations: Integration[];
}

function TemplateForm({ templates, integrations, onMade }: FormProps) {
  const instantiate = useInstantiate();
  const chosen: Record<string, string> = {};
  const form = useForm({
    initialValues: {
      key: templates[0]?.key ?? '',
      integrationId: String(integrations[0]?.id),
      name: templates[0]?.name ?? '',
      objectiveId: NEW_OBJECTIVE,
      keyResults: chosen,
    },
    validate: { name: (name) => (name.trim() ? null : 'Give it a name.') },
  });
  const { key, keyResults, objectiveId } = form.values;
  const template = templates.find((candidate) => candidate.key === key);
  const choose = (next: string) => {
    form.setFieldValue('key', next);
    form.setFieldValue('keyResults', {});
    form.setFieldValue('name', templates.find((candidate) => candidate.key === next)?.name ?? '');
  };
  const make = form.onSubmit(({ name, integrationId }) => {
    const given = Object.entries(keyResults).filter(([, id]) => id !== CREATE);
    instantiate.mutate(
      {
        key,
        body: {
          integrationId: Number(integrationId),
          name: name.trim(),
          createKeyResults: true,
          keyResults: Object.fromEntries(given.map(([of, id]) => [of, Number(id)])),
          objectiveId: objectiveId === NEW_OBJECTIVE ? null : Number(objectiveId),
        },
      },
      {
        onSuccess: ({ workflow }) => onMade(workflow),
        onError: (error) => form.setErrors(formErrors(error)),
      },
    );
  });
  return (
    <form onSubmit={make}>
      <Stack>
        <Radio.Group label="Template" value={key} onChange={choose}>
          <Stack gap="xs" mt={6}>
            {templates.map((candidate) => (
              <TemplateCard key={candidate.key} template={candidate} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput label="Name" required maxLength={255} {...form.getInputProps('name')} />
        <Select
          label="Integration"
          allowDeselect={false}
          data={integrations.map(({ id, name }) => ({ value: String(id), label: name }))}
          {...form.getInputProps('integrationId')}
        />
        {template && (
          <KeyResultChoices
            template={template}
            value={keyResults}
            onChange={(of, id) => form.setFieldValue('keyResults', { ...keyResults, [of]: id })}
            objectiveId={objectiveId}
            onObjective={(id) => form.setFieldValue('objectiveId', id)}
          />
        )}
        {instantiate.error && <ProblemAlert error={instantiate.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => modals.closeAll()}>
            Cancel
          </Button>
          <Button type="submit" loading={instantiate.isPending}>
            Make workflow
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function TemplateCard({ template: { key, name, description } }: { template: Template }) {
  return (
    <Radio.Card value={key} p="sm" aria-label={name}>
      <Group wrap="nowrap" align="flex-start">
        <Radio.Indicator mt={2} />
        <div>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}

interface ChoiceProps {
  template: Template;
  value: Record<string, string>;
  onChange: (name: string, id: string) => void;
  objectiveId: string;
  onObjective: (id: string) => void;
}

function KeyResultChoices({ template, value, onChange, objectiveId, onObjective }: ChoiceProps) {
  const keyResults = useQuery(keyResultsQuery);
  const objectives = useQuery(objectivesQuery);
  const known = (keyResults.data ?? []).map(({ id, title }) => ({ value: String(id), label: title }));
  const creates = template.keyResults.some(({ name }) => (value[name] ?? CREATE) === CREATE);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Key Results that it moves
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        {template.keyResults.map(({ name, title }) => (
          <Select
            key={name}
            label={title}
            allowDeselect={false}
            searchable
            data={[{ value: CREATE, label: 'Create it' }, ...known]}
            value={value[name] ?? CREATE}
            onChange={(id) => onChange(name, id ?? CREATE)}
          />
        ))}
      </SimpleGrid>
      {creates && (
        <Select
          label="Objective of those that are created"
          allowDeselect={false}
          data={[
            { value: NEW_OBJECTIVE, label: 'Create one' },
            ...(objectives.data ?? []).map(({ id, title }) => ({ value: String(id), label: title })),
          ]}
          value={objectiveId}
          onChange={(id) => onObjective(id ?? NEW_OBJECTIVE)}
        />
      )}
    </Stack>
  );
}
