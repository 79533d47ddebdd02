import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { Paper, Text } from '@mantine/core';
import { duration, relative } from '@/ui/time';
import { wordOf } from '@/ui/words';
import type { RunStatus } from '../types';

/** A run that has ended. */
export interface RunBar {
  id: number;
  status: RunStatus;
  /** Milliseconds. */
  took: number;
  at: string;
}

const SERIES = (['completed', 'completed_with_errors', 'failed', 'cancelled'] as const).map((status) => ({
  name: status,
  label: wordOf(status).label,
  color: `${wordOf(status).color}.6`,
}));

/** Bars are equally wide, however few there are. */
const PLACES = 20;

function blanks(number: number) {
  return Array.from({ length: Math.max(number, 0) }, (_, index) => ({ id: -index - 1 }));
}

/** A bar for each run, oldest first: as high as it took long, in the colour of its outcome. */
export default function RunBars({ runs }: { runs: RunBar[] }) {
  // Short runs must still be seen.
  const least = Math.max(...runs.map(({ took }) => took), 1) / 6;
  const bars = runs.map((run) => ({ ...run, [run.status]: Math.max(run.took, least) }));
  const data = [...blanks(PLACES - runs.length), ...bars];
  return (
    <div aria-hidden>
      <BarChart
        h={64}
        data={data}
        dataKey="id"
        type="stacked"
        series={SERIES}
        withXAxis={false}
        withYAxis={false}
        gridAxis="none"
        barProps={{ radius: 2, isAnimationActive: false, maxBarSize: 28 }}
        barChartProps={{ margin: { top: 0, right: 0, bottom: 0, left: 0 }, accessibilityLayer: false }}
        tooltipProps={{
          content: ({ payload }) => <Told run={payload?.[0]?.payload as RunBar | undefined} />,
        }}
      />
    </div>
  );
}

function Told({ run }: { run: RunBar | undefined }) {
  if (!run?.status) return null;
  return (
    <Paper withBorder shadow="sm" px="xs" py={4}>
      <Text size="xs">
        Run {run.id}: {wordOf(run.status).label}, {duration(run.took)}, {relative(run.at)}
      </Text>
    </Paper>
  );
}
