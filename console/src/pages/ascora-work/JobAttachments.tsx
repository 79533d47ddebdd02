import { FileButton, Button, Group, Text } from '@mantine/core';
import { IconPaperclip, IconUpload } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { SHOWN_IN_PLACE } from '@/app/queries';
import { answerOf, ascora } from '@/api/client';
import { useOrganisation } from '@/session/me';
import { Only } from '@/session/Only';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Section } from '@/ui/Section';
import { tell } from '@/ui/tell';
import { TimeAgo } from '@/ui/TimeAgo';
import { fileSize } from './fileSize';
import { Owed } from './Owed';
import { attachmentsQuery } from './queries';
import type { Attachment, Job } from './types';

/** What Ascora takes at most, in bytes. */
const LARGEST = 25 * 1024 * 1024;

export function JobAttachments({ job }: { job: Job }) {
  const org = useOrganisation();
  const queries = useQueryClient();
  const attachments = useQuery(attachmentsQuery(org, job.id));
  const add = useMutation({
    meta: SHOWN_IN_PLACE,
    mutationFn: async (file: File) => {
      if (file.size > LARGEST)
        throw new Error(`${file.name} is larger than 25 MB, which is the most Ascora takes.`);
      return answerOf(
        ascora.POST('/api/organizations/{orgId}/ascora/jobs/{jobId}/attachments', {
          params: { path: { ...org, jobId: job.id } },
          body: {} as never,
          bodySerializer: () => multipart(file),
        }),
      );
    },
    onSuccess: ({ status }, file) => {
      if (status === 202) tell('Kept', `${file.name} is on its way to Ascora.`, 'blue');
      else tell('File added in Ascora', file.name);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: attachmentsQuery(org, job.id).queryKey }),
  });
  return (
    <Section
      title="Attachments"
      description="Files sent from here, up to 25 MB each."
      actions={
        <Only role="operator">
          <FileButton onChange={(file) => file && add.mutate(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="sm"
                leftSection={<IconUpload size={16} />}
                loading={add.isPending}
              >
                Add a file
              </Button>
            )}
          </FileButton>
        </Only>
      }
    >
      {add.isError && <ProblemAlert error={add.error} />}
      {attachments.data?.attachments.map((attachment) => (
        <AttachmentView key={attachment.id} attachment={attachment} />
      ))}
      {attachments.data?.total === 0 && (
        <Text size="sm" c="dimmed">
          No files yet.
        </Text>
      )}
    </Section>
  );
}

function multipart(file: File) {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

function AttachmentView({ attachment }: { attachment: Attachment }) {
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <IconPaperclip size={18} stroke={1.6} aria-hidden />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {attachment.fileName}
        </Text>
        <Text size="xs" c="dimmed">
          {fileSize(attachment.fileSize)} · {attachment.uploadedBy} · <TimeAgo at={attachment.uploadedAt} />
        </Text>
      </div>
      <Owed state={attachment.state} />
    </Group>
  );
}
