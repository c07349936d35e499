import { relative } from "node:path";
import { checkVersion } from "../../run/check-version.ts";
import type { Appendix } from "../../workbook/appendix.ts";
import type { Lesson } from "../../workbook/lesson.ts";
import type { Outcome } from "./outcome.ts";

/** What freshness is measured against. */
export interface Now {
  /** `2026-11-20` */
  readonly today: string;
  /** The workbook whose packages are installed. */
  readonly root: string;
}

/**
 * Every lesson was proven with what is installed, or it fails. A review that is overdue is a
 * warning: the day alone makes nothing false.
 */
export async function freshness(
  lessons: readonly Lesson[],
  appendices: readonly Appendix[],
  { today, root }: Now,
): Promise<Outcome> {
  const checks = lessons.flatMap(({ file, versions }) =>
    Object.entries(versions).map(async ([name, claimed]) => {
      const wrong = await checkVersion(name, claimed, root);
      return wrong === undefined ? [] : [`${relative(root, file)}: ${wrong}`];
    }),
  );
  const complaints = (await Promise.all(checks)).flat();
  return {
    what: "lessons proven with the versions that are installed",
    passed: checks.length - complaints.length,
    failed: complaints.length,
    complaints,
    warnings: [...lessons, ...appendices]
      .filter(({ reviewBy }) => reviewBy < today)
      .map(
        ({ file, reviewBy }) =>
          `${relative(root, file)} should have been reviewed by ${reviewBy}. Read whether it is still true, then set "reviewed" and "review-by" anew.`,
      ),
  };
}
