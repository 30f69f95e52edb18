package org.partnershipscorecard.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.submission.Intake;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Takes in what is new: each delivery is read, checked and kept by itself, some at a time; then
 * they are compared with each other and with what is there; then all of it enters the ledger at
 * once.
 *
 * <p>A delivery is the unit of restart. One whose partition was cut short is discarded and read
 * again; one that was kept waits in the staging tables. Until the ledger is written, nothing has
 * happened.
 */
public final class LoadJob {

  /** The job's name in Batch's tables. */
  public static final String NAME = "load";

  /** The identifying parameter: an unfinished attempt keeps its id. */
  static final String ATTEMPT = "attempt";

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final LoadSteps steps;

  public LoadJob(
      JobRepository repository, PlatformTransactionManager transactions, LoadSteps steps) {
    this.repository = repository;
    this.transactions = transactions;
    this.steps = steps;
  }

  /** The steps for one intake. */
  public Job job(Intake intake) {
    JobBuilder job = new JobBuilder(NAME, repository);
    Step enterLedger = enterLedger(intake);
    return intake.deliveries().isEmpty()
        ? job.start(enterLedger).build()
        : job.start(keepSubmissions(intake)).next(compare(intake)).next(enterLedger).build();
  }

  private Step keepSubmissions(Intake intake) {
    return new StepBuilder("keep submissions", repository)
        .partitioner("keep submission", onePartitionADelivery(intake))
        .step(keepSubmission(intake))
        .taskExecutor(someAtATime())
        .gridSize(intake.deliveries().size())
        .build();
  }

  private Step keepSubmission(Intake intake) {
    Map<String, PlannedDelivery> byName =
        intake.deliveries().stream()
            .collect(Collectors.toMap(LoadJob::shortName, delivery -> delivery));
    return new StepBuilder("keep submission", repository)
        .tasklet(
            (contribution, chunk) -> {
              String step = chunk.getStepContext().getStepName();
              PlannedDelivery delivery = byName.get(step.substring(step.lastIndexOf(':') + 1));
              if (delivery == null) {
                throw new IllegalStateException("a partition without its delivery");
              }
              steps.keep(delivery);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private Step compare(Intake intake) {
    return new StepBuilder("compare with other submissions", repository)
        .tasklet(
            (contribution, chunk) -> {
              steps.compare(intake);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private Step enterLedger(Intake intake) {
    return new StepBuilder("enter the ledger", repository)
        .tasklet(
            (contribution, chunk) -> {
              steps.enter(intake);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /**
   * A partition knows its delivery by its name alone. What is put into its context is entered after
   * it is itself, and one that was killed in between would never know.
   */
  private static Partitioner onePartitionADelivery(Intake intake) {
    return gridSize -> {
      Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
      for (PlannedDelivery delivery : intake.deliveries()) {
        partitions.put(shortName(delivery), new ExecutionContext());
      }
      return partitions;
    };
  }

  /**
   * A step's name holds 100 characters in Batch's tables. The files of two quarters may be the same
   * byte for byte, so what a delivery is of is in its name.
   */
  private static String shortName(PlannedDelivery delivery) {
    return Sha256.of(delivery.partition() + ' ' + delivery.fingerprint()).substring(0, 20);
  }

  private SimpleAsyncTaskExecutor someAtATime() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("load-");
    executor.setConcurrencyLimit(steps.atOnce());
    return executor;
  }
}
