package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.render.Templates;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.QueryPack;
import org.partnershipscorecard.submission.QueryPacks;
import org.partnershipscorecard.submission.SubmissionStatus;
import org.partnershipscorecard.submission.SubmissionsPage;

/**
 * Writes what agencies are asked to mend, and the page of what came, for the quarters in which
 * something changed. The same ledger gives the same bytes: a quarter is looked at as it is when the
 * next one ends.
 */
public final class DataQuality {

  private final Workspace workspace;

  public DataQuality(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The quarters that deliveries and answers are about. */
  public static Set<ReportingPeriod> touched(List<Submission> deliveries, List<Answer> answers) {
    Set<ReportingPeriod> touched = new TreeSet<>();
    deliveries.forEach(s -> touched.add(ReportingPeriod.containing(s.coversTo())));
    answers.forEach(answer -> touched.add(answer.period()));
    return touched;
  }

  /** The quarters whose page is not there: a run was killed before it, or somebody removed it. */
  public Set<ReportingPeriod> withoutPage() {
    Set<ReportingPeriod> periods =
        touched(workspace.ledger().submissions(Integer.MAX_VALUE), List.of());
    periods.removeIf(period -> Files.exists(page(period)));
    return periods;
  }

  private Path page(ReportingPeriod period) {
    return workspace
        .settings()
        .out()
        .resolve("reports")
        .resolve(period.key())
        .resolve("submissions.html");
  }

  /** Writes the packs and pages of some quarters. */
  public void write(Set<ReportingPeriod> periods) {
    if (periods.isEmpty()) {
      return;
    }
    Position position = workspace.position(workspace.ledger().last());
    QueryPacks packs =
        new QueryPacks(
            workspace.ledger(), workspace.extracts(), workspace.records(), position.answers());
    Templates templates = new Templates(workspace.settings().templates());
    Theme theme = Theme.of(workspace.settings().templates());
    for (ReportingPeriod period : periods) {
      List<QueryPack> written = writePacks(period, packs, position);
      SubmissionsPage page =
          SubmissionsPage.of(
              theme.partnership(),
              period,
              position.asAt(),
              position.reference(),
              workspace.extracts(),
              SubmissionStatus.of(
                  period,
                  position.reference(),
                  workspace.ledger().submissions(position.asAt()),
                  workspace.ledger().withdrawn(position.asAt()),
                  period.next().lastDay()),
              packs.standing(period),
              written);
      put(
          page(period),
          templates.xhtml("submissions.ftlh", Map.of("page", page, "colour", theme.colour())));
    }
  }

  private List<QueryPack> writePacks(ReportingPeriod period, QueryPacks packs, Position position) {
    List<QueryPack> written = new ArrayList<>();
    for (String agency : packs.agencies(period)) {
      QueryPack pack =
          packs.of(period, agency, position.reference().agencies().getOrDefault(agency, agency));
      Path folder = workspace.settings().out().resolve("queries").resolve(agency);
      put(folder.resolve(period.key() + ".csv"), pack.csv());
      put(folder.resolve(period.key() + ".md"), pack.markdown(feeds(position)));
      written.add(pack);
    }
    return written;
  }

  private static Map<String, List<String>> feeds(Position position) {
    Map<String, List<String>> feeds = new LinkedHashMap<>();
    position
        .catalogue()
        .lines()
        .forEach(line ->
            feeds.computeIfAbsent(line.extract(), extract -> new ArrayList<>()).add(line.id()));
    return feeds;
  }

  /** Under its name only when it is whole. */
  private static void put(Path file, String text) {
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(temporary, text);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
