package org.partnershipscorecard.job;

import org.partnershipscorecard.period.ReportingYear;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;

/** Makes a year's report: count and clear the figures, draw the pages, seal them. */
public final class AnnualReportJob {

  /** The job's name in Batch's tables. */
  public static final String NAME = "annual report";

  private final ReportSteps steps;
  private final AnnualReportPages pages;

  AnnualReportJob(ReportSteps steps, AnnualReportPages pages) {
    this.steps = steps;
    this.pages = pages;
  }

  /**
   * The steps for one annual report.
   *
   * @param outline which of the year's outlines
   */
  Job job(ReportPlan plan, ReportingYear year, String outline) {
    Step count = steps.step("clear the figures for print", () -> pages.clear(plan));
    Step draw = steps.step("draw the annual report", () -> pages.draw(plan, year, outline));
    Step seal =
        steps.step("seal the annual report", () -> ReportManifest.write(plan, pages.files(plan)));
    return new JobBuilder(NAME, steps.repository()).start(count).next(draw).next(seal).build();
  }
}
