package org.partnershipscorecard.disclosure;

import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/** Models that are solved one way only: on one thread, within the time that is left. */
final class Solving {

  /** Steps of one programme, so that a hard one ends alike on every machine. */
  private static final int MOST = 10_000;

  private Solving() {}

  static ExpressionsBasedModel model(Clock clock) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    model.options.time_abort = clock.millisLeft();
    model.options.time_suffice = clock.millisLeft();
    model.options.iterations_abort = MOST;
    return model;
  }

  /** Null where the search went deeper than the machine can follow: then nothing is proved. */
  static Optimisation.@Nullable Result solve(ExpressionsBasedModel model, boolean largest) {
    try {
      return largest ? model.maximise() : model.minimise();
    } catch (StackOverflowError e) {
      return null;
    }
  }
}
