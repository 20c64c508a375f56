import cron from 'node-cron';

/** Wakes `work` every so many minutes; a round that takes longer is not overtaken by the next. */
export const scheduleEvery = (minutes: number, work: () => Promise<void>): { stop: () => void } => {
  const task = cron.schedule(`*/${minutes} * * * *`, work, { noOverlap: true });
  return { stop: () => void task.stop() };
};

/** Wakes `work` every night at HH:MM in Amsterdam. What is due follows from the runs, so waking twice does no harm. */
export const scheduleNight = (at: string, work: () => Promise<void>): { stop: () => void } => {
  const [hour, minute] = at.split(':').map(Number);
  const task = cron.schedule(`${minute} ${hour} * * *`, work, {
    timezone: 'Europe/Amsterdam',
    noOverlap: true,
  });
  return { stop: () => void task.stop() };
};
