package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table of counts by three dimensions with all its margins, all of it printed. */
final class CubeTable {

  final CountSystem system = new CountSystem();
  private final int[] sizes;
  private final int[][][] cells;

  private CubeTable(long[][][] body) {
    sizes = new int[] {body.length, body[0].length, body[0][0].length};
    cells = new int[sizes[0] + 1][sizes[1] + 1][sizes[2] + 1];
    for (int x = 0; x <= sizes[0]; x++) {
      for (int y = 0; y <= sizes[1]; y++) {
        for (int z = 0; z <= sizes[2]; z++) {
          cells[x][y][z] = CrossTable.add(system, sum(body, x, y, z));
        }
      }
    }
    for (int x = 0; x <= sizes[0]; x++) {
      for (int y = 0; y <= sizes[1]; y++) {
        for (int z = 0; z <= sizes[2]; z++) {
          addMargin(x, y, z);
        }
      }
    }
  }

  /** A table with many small counts, always the same for a seed. */
  static CubeTable random(long seed) {
    Random chance = new Random(seed);
    long[][][] body = new long[2][2 + chance.nextInt(3)][2 + chance.nextInt(3)];
    int most = 4 + chance.nextInt(30);
    for (long[][] plane : body) {
      for (long[] row : plane) {
        for (int z = 0; z < row.length; z++) {
          row[z] = chance.nextInt(4) == 0 ? 0 : chance.nextInt(most);
        }
      }
    }
    return new CubeTable(body);
  }

  /** The equation along each direction in which a cell is a total. */
  private void addMargin(int x, int y, int z) {
    int[] at = {x, y, z};
    for (int way = 0; way < 3; way++) {
      if (at[way] == sizes[way]) {
        List<Integer> line = new ArrayList<>();
        for (int i = 0; i <= sizes[way]; i++) {
          int[] place = at.clone();
          place[way] = i;
          line.add(cells[place[0]][place[1]][place[2]]);
        }
        CrossTable.addsUp(system, line);
      }
    }
  }

  private static long sum(long[][][] body, int x, int y, int z) {
    long sum = 0;
    for (int i = 0; i < body.length; i++) {
      for (int j = 0; j < body[0].length; j++) {
        for (int k = 0; k < body[0][0].length; k++) {
          boolean in =
              (x == body.length || x == i)
                  && (y == body[0].length || y == j)
                  && (z == body[0][0].length || z == k);
          sum += in ? body[i][j][k] : 0;
        }
      }
    }
    return sum;
  }
}
