import { Stepper } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '@/session/me';
import { PageHeader } from '@/ui/PageHeader';
import { Section } from '@/ui/Section';
import { ChooseReport } from './ChooseReport';
import { JobMade } from './JobMade';
import { JobPreview } from './JobPreview';
import type { MadeJob, Report } from './types';

/** A job from a report in three steps: which one, what will be sent, what came of it. */
export function NewJob() {
  const [report, setReport] = useState<Report>();
  const [made, setMade] = useState<MadeJob>();
  const mayWork = useMay('operator');
  const again = () => {
    setReport(undefined);
    setMade(undefined);
  };
  return (
    <>
      <PageHeader
        title="Create a job from a report"
        above={[{ label: 'Jobs', to: '/ascora/jobs' }]}
        description="Each report becomes one job in Ascora, however often it is sent."
      />
      <Section>
        {mayWork ? (
          <Stepper
            active={made ? 2 : report ? 1 : 0}
            size="sm"
            allowNextStepsSelect={false}
            onStepClick={made ? undefined : (step) => step === 0 && setReport(undefined)}
          >
            <Stepper.Step label="Report" description="What it is made from">
              <ChooseReport onChosen={setReport} />
            </Stepper.Step>
            <Stepper.Step label="Preview" description="What will be sent">
              {report && <JobPreview report={report} onBack={() => setReport(undefined)} onMade={setMade} />}
            </Stepper.Step>
            <Stepper.Step label="Done" description="What Ascora made of it">
              {made && <JobMade job={made} onAgain={again} />}
            </Stepper.Step>
          </Stepper>
        ) : (
          'Making a job needs the role operator. Ask an administrator of your organisation.'
        )}
      </Section>
    </>
  );
}
