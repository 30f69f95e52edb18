package org.partnershipscorecard.job;

import org.partnershipscorecard.period.ReportingPeriod;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;

/** Makes a quarter's scorecard: count and clear the figures, draw the pages, seal them. */
public final class ScorecardJob {

  /** The job's name in Batch's tables. */
  public static final String NAME = "scorecard";

  private final ReportSteps steps;
  private final ScorecardPages pages;

  ScorecardJob(ReportSteps steps, ScorecardPages pages) {
    this.steps = steps;
    this.pages = pages;
  }

  /** The steps for one scorecard. */
  Job job(ReportPlan plan, ReportingPeriod period) {
    Step count = steps.step("clear the figures for print", () -> pages.clear(plan));
    Step draw = steps.step("draw the scorecard", () -> pages.draw(plan, period));
    Step seal =
        steps.step("seal the scorecard", () -> ReportManifest.write(plan, pages.files(plan)));
    return new JobBuilder(NAME, steps.repository()).start(count).next(draw).next(seal).build();
  }
}
