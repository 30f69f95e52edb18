package org.partnershipscorecard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** An attempt goes on wherever it was killed, before its first step too. */
class BatchEngineTest {

  private static final String ATTEMPT = "one and the same";
  private static final JobParameters PARAMETERS =
      new JobParametersBuilder().addString(LoadJob.ATTEMPT, ATTEMPT, true).toJobParameters();

  private final List<String> done = new ArrayList<>();

  @TempDir private Path folder;

  private Job job(BatchEngine engine) {
    return new JobBuilder(LoadJob.NAME, engine.repository())
        .start(
            new ReportSteps(engine.repository(), engine.transactions())
                .step("a step", () -> done.add("step")))
        .build();
  }

  @Test
  void anAttemptThatWasNamedAndNotBegunIsBegun() {
    try (Workspace workspace = new Partnership(folder).workspace();
        BatchDesk desk = new BatchDesk(workspace, "load")) {
      BatchEngine engine = desk.engine();
      engine.repository().createJobInstance(LoadJob.NAME, PARAMETERS);

      engine.run(job(engine), ATTEMPT);
      assertThat(done).containsExactly("step");
      assertThat(statuses(engine.repository())).containsExactly(BatchStatus.COMPLETED);
    }
  }

  @Test
  void anAttemptThatWasBegunAndKilledGoesOn() {
    try (Workspace workspace = new Partnership(folder).workspace();
        BatchDesk desk = new BatchDesk(workspace, "load")) {
      BatchEngine engine = desk.engine();
      JobRepository repository = engine.repository();
      JobInstance named = repository.createJobInstance(LoadJob.NAME, PARAMETERS);
      repository.createJobExecution(named, PARAMETERS, new ExecutionContext());

      engine.run(job(engine), ATTEMPT);
      assertThat(done).containsExactly("step");
      assertThat(statuses(repository))
          .containsExactlyInAnyOrder(BatchStatus.FAILED, BatchStatus.COMPLETED);
      assertThat(repository.findRunningJobExecutions(LoadJob.NAME)).isEqualTo(Set.of());
    }
  }

  private static List<BatchStatus> statuses(JobRepository repository) {
    return repository.findJobInstances(LoadJob.NAME).stream()
        .flatMap(instance -> repository.getJobExecutions(instance).stream())
        .map(JobExecution::getStatus)
        .toList();
  }
}
