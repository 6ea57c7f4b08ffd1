/** The next step of a start; when it fails, what was opened before it is closed, so that nothing is left running. */
export async function orClose<T>(opened: { close(): Promise<void> }, step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
