package org.partnershipscorecard.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Steps of a report. A report that was cut short is made again from its first step, since its
 * figures live in memory only; its files appear whole, so that making them twice does no harm.
 */
record ReportSteps(JobRepository repository, PlatformTransactionManager transactions) {

  Step step(String name, Runnable work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, chunk) -> {
              work.run();
              return RepeatStatus.FINISHED;
            },
            transactions)
        .allowStartIfComplete(true)
        .build();
  }
}
