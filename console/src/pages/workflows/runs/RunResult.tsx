import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { JsonView } from '@/ui/JsonView';
import { Section } from '@/ui/Section';

/** All variables as the run left them. Long, and so shown on request. */
export function RunResult({ result }: { result: Record<string, unknown> }) {
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <Section
      title="Result"
      description="The variables as the run left them"
      actions={
        <Button variant="default" size="xs" onClick={toggle} aria-expanded={opened}>
          {opened ? 'Hide' : 'Show'}
        </Button>
      }
    >
      <Collapse in={opened}>{opened && <JsonView value={result} label="Result" />}</Collapse>
    </Section>
  );
}
