package org.partnershipscorecard.job;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.OutturnCalculator;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.publication.EarlierRelease;
import org.partnershipscorecard.publication.ManifestText;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.Register;
import org.partnershipscorecard.store.RunLock;
import org.partnershipscorecard.store.SignOffLog;
import org.partnershipscorecard.store.StoreFolder;
import org.partnershipscorecard.submission.InputFolder;

/**
 * The store, held for the length of one command. Opening it takes the lock; closing it lets go.
 * DuckDB starts beside everything else, since its library takes half a second to load.
 */
public final class Workspace implements AutoCloseable {

  private final Settings settings;
  private final StoreFolder folder;
  private final RunLock lock;
  private Register register;
  private boolean writable;
  private final CommitWitness witness = CommitWitness.present();
  private final Definitions definitions;
  private final CompletableFuture<DuckDb> duckDb;
  private final @Nullable Past past;

  private Workspace(
      Settings settings,
      StoreFolder folder,
      RunLock lock,
      Register register,
      Definitions definitions) {
    this.settings = settings;
    this.folder = folder;
    this.lock = lock;
    this.register = register;
    this.definitions = definitions;
    this.duckDb = new CompletableFuture<>();
    this.past = null;
  }

  private Workspace(Workspace present, Settings settings, Past past) {
    this.settings = settings;
    this.folder = present.folder;
    this.lock = present.lock;
    this.register = present.register;
    this.writable = present.writable;
    this.definitions = present.definitions;
    this.duckDb = present.duckDb;
    this.past = past;
  }

  /**
   * What a report was made from.
   *
   * @param asAt the ledger's last event then
   * @param outturns hash of the frozen outturns in the content store
   * @param earlier what the public had been told, the earliest first
   */
  public record Past(int asAt, String outturns, List<EarlierRelease> earlier) {}

  /**
   * This store as it stood at an event, read with other settings. It is the same store: close only
   * this one, and do not open it to write afterwards.
   */
  Workspace past(Settings other, Past asItWas) {
    return new Workspace(this, other, asItWas);
  }

  /**
   * Opens the store to look at it; {@link #toWrite} is for what changes it.
   *
   * @throws RunLock.Held when another run keeps it for longer than the settings allow
   */
  public static Workspace open(Settings settings, String command) {
    StoreFolder folder = StoreFolder.below(settings.out());
    RunLock lock = RunLock.take(folder, command, settings.patience(), settings.clock());
    try {
      Workspace workspace =
          new Workspace(
              settings, folder, lock, Register.openToRead(folder), Definitions.of(settings));
      workspace.sweepPurged();
      return workspace;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Removes the files of records that are purged, also where a purge was cut short. */
  void sweepPurged() {
    RecordStore.remove(folder, ledger().purges().files());
  }

  /** From here on the register may be written. */
  public void toWrite() {
    if (!writable) {
      register.close();
      register = Register.open(folder);
      writable = true;
    }
  }

  public Settings settings() {
    return settings;
  }

  public StoreFolder folder() {
    return folder;
  }

  public Register register() {
    return register;
  }

  public Ledger ledger() {
    Ledger ledger = new Ledger(register);
    return past == null ? ledger : ledger.until(past.asAt());
  }

  /** What was done with reports. */
  public PublicationRegister publications() {
    return new PublicationRegister(new SignOffLog(register), settings.clock());
  }

  /** What the public has been told of a store: now, or then. */
  PublishedReleases releases() {
    if (past != null) {
      return new PublishedReleases(past.earlier(), contents());
    }
    ContentStore contents = contents();
    return new PublishedReleases(
        publications().releases(Integer.MAX_VALUE).stream()
            .map(row -> ManifestText.read(contents.text(row.manifest())))
            .map(manifest -> new EarlierRelease(manifest.figures(), manifest.outturns()))
            .toList(),
        contents);
  }

  /** All outturns at a position, on the bases of its catalogue: the frozen ones of a past. */
  public List<Outturn> outturns(Position position) {
    Optional<String> frozen =
        past != null && past.asAt() == position.asAt()
            ? Optional.of(past.outturns())
            : new Manifests(contents()).outturns(this, position.asAt());
    if (frozen.isEmpty()) {
      return calculator().at(position);
    }
    return FrozenOutturns.read(contents().text(frozen.get())).stream()
        .filter(outturn ->
            position.catalogue().line(outturn.key().line()).bases().contains(outturn.key().basis()))
        .toList();
  }

  public ContentStore contents() {
    return new ContentStore(folder);
  }

  public CommitWitness witness() {
    return witness;
  }

  /** How files are read and what numbers mean now. */
  public Definitions definitions() {
    return definitions;
  }

  public Extracts extracts() {
    return definitions.extracts();
  }

  public InputFolder input() {
    return new InputFolder(settings.in());
  }

  /** Begins to load DuckDB's library while something else goes on. */
  public void warmUp() {
    Thread.ofVirtual().start(this::records);
  }

  /** The record files; starts DuckDB where it has not been. */
  public RecordStore records() {
    return new RecordStore(folder, startedDuckDb(), witness);
  }

  private DuckDb startedDuckDb() {
    synchronized (duckDb) {
      if (!duckDb.isDone()) {
        duckDb.complete(DuckDb.open(folder));
      }
      return duckDb.join();
    }
  }

  /** Computes figures from the records. */
  public OutturnCalculator calculator() {
    return new OutturnCalculator(ledger(), contents(), records(), startedDuckDb(), extracts());
  }

  /** The position at an event of the ledger. */
  public Position position(int asAt) {
    return Position.at(asAt, ledger(), contents(), extracts());
  }

  /** Keeps the texts by their hash, so that the ledger may name them. */
  void keep(Map<String, String> texts) {
    ContentStore contents = contents();
    texts.values().forEach(text -> contents.keep(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    try {
      synchronized (duckDb) {
        if (duckDb.isDone()) {
          duckDb.join().close();
        }
      }
      register.close();
    } finally {
      lock.close();
    }
  }
}
