package org.partnershipscorecard.job;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs jobs on the register; started only when there is a job to run. */
public final class BatchEngine implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final JobOperator operator;
  private final JobRepository repository;

  private BatchEngine(ConfigurableApplicationContext context) {
    this.context = context;
    this.operator = context.getBean(JobOperator.class);
    this.repository = context.getBean(JobRepository.class);
  }

  /** Starts Spring on the database that the workspace holds. */
  public static BatchEngine start(Workspace workspace) {
    SpringApplication application = new SpringApplication(BatchConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    application.addInitializers(context ->
        ((GenericApplicationContext) context)
            .registerBean(
                DataSource.class,
                () -> workspace.register().database(),
                definition -> definition.setDestroyMethodName("")));
    return new BatchEngine(application.run());
  }

  public JobRepository repository() {
    return repository;
  }

  public PlatformTransactionManager transactions() {
    return context.getBean(PlatformTransactionManager.class);
  }

  /**
   * Runs a job to its end. A run of it that was killed is given up first: the run lock, which we
   * hold, proves that its process is dead. The same attempt then goes on where it stopped.
   *
   * @throws IllegalStateException when the job fails
   */
  public void run(Job job, String attempt) {
    recover(job.getName());
    JobParameters parameters =
        new JobParametersBuilder().addString(LoadJob.ATTEMPT, attempt, true).toJobParameters();
    forgetUnbegun(job.getName(), parameters);
    JobExecution execution;
    try {
      execution = operator.start(job, parameters);
    } catch (JobExecutionException e) {
      throw new IllegalStateException(job.getName() + " could not start", e);
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      Throwable cause = execution.getAllFailureExceptions().stream().findFirst().orElse(null);
      throw new IllegalStateException(job.getName() + " did not finish", cause);
    }
  }

  private void recover(String job) {
    Set<JobExecution> killed = repository.findRunningJobExecutions(job);
    killed.forEach(operator::recover);
  }

  /**
   * An attempt and its first execution are entered in two transactions. Killed between them, it has
   * none to go on from, and Spring Batch would refuse it for ever.
   */
  private void forgetUnbegun(String job, JobParameters parameters) {
    JobInstance named = repository.getJobInstance(job, parameters);
    if (named != null && repository.getLastJobExecution(named) == null) {
      repository.deleteJobInstance(named);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
