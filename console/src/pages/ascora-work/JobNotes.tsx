import { Button, Divider, Group, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { answerOf, ascora } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { Only } from '@/session/Only';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { Owed } from './Owed';
import { notesQuery } from './queries';
import type { Job, Note } from './types';

export function JobNotes({ job }: { job: Job }) {
  const notes = useQuery(notesQuery(useOrganisation(), job.id));
  return (
    <Section title="Notes" description="Those written here. Ascora does not show notes to others.">
      <Only role="operator">
        <AddNote job={job} />
      </Only>
      {notes.data?.notes.map((note) => (
        <NoteView key={note.id} note={note} />
      ))}
      {notes.data?.total === 0 && (
        <Text size="sm" c="dimmed">
          No notes yet.
        </Text>
      )}
    </Section>
  );
}

function NoteView({ note }: { note: Note }) {
  return (
    <div>
      <Divider mb="sm" />
      <Group gap="xs" justify="space-between">
        <Text size="xs" c="dimmed">
          {note.createdBy} · <TimeAgo at={note.createdAt} />
        </Text>
        <Owed state={note.state} />
      </Group>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {note.note}
      </Text>
    </div>
  );
}

function AddNote({ job }: { job: Job }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { note: '' },
    validate: { note: (note) => (note.trim() ? null : 'Write something first.') },
  });
  const add = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: (note: string) =>
      answerOf(
        ascora.POST('/api/organizations/{orgId}/ascora/jobs/{jobId}/notes', {
          params: { path: { ...org, jobId: job.id } },
          body: { note },
        }),
      ),
    onSuccess: ({ status }) => {
      form.reset();
      if (status === 202) tell('Kept', 'The note is on its way to Ascora.', 'blue');
      else tell('Note added in Ascora');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: notesQuery(org, job.id).queryKey }),
  });
  return (
    <form onSubmit={form.onSubmit(({ note }) => add.mutate(note))}>
      <Stack gap="xs">
        <Textarea
          label="New note"
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          key={form.key('note')}
          {...form.getInputProps('note')}
        />
        {add.isError && <ProblemAlert error={add.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="sm" loading={add.isPending}>
            Add note
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
