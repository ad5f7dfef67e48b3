#!/usr/bin/env python3
"""Contiguity and districts in Python: a sparse matrix, libpysal weights, GeoPandas, Moran's I.

Open it as a notebook (the cells begin with # %%) or run it against a server:

    apt-get install --no-install-recommends python3-geopandas python3-libpysal
    python3 examples/contiguity.py [http://127.0.0.1:4000]

libpysal 4.7 looks for example data on the web when it is imported, and warns where there are none.
"""
# %% The server, and a folder for what it sends
import json
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import geopandas
import libpysal
import numpy as np
import pandas as pd
from scipy import sparse

address = sys.argv[1] if sys.argv[1:] and sys.argv[1].startswith("http") else "http://127.0.0.1:4000"
indicator = "anemia_6_35m_pct"
folder = tempfile.TemporaryDirectory()


def save(name, **parameters):
    """Saves an export, and returns the path of its file."""
    path = Path(folder.name) / name
    with urlopen(f"{address}/export/{name}?{urlencode(parameters)}") as answer:
        path.write_bytes(answer.read())
    return path


def ask(query, **variables):
    """Answers a GraphQL question."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = Request(f"{address}/graphql", body, {"content-type": "application/json"})
    with urlopen(request) as answer:
        result = json.load(answer)
    if "errors" in result:
        raise RuntimeError(result["errors"][0]["message"])
    return result["data"]


# %% Queen contiguity as libpysal weights: districts that share a border or a point
path = save("contiguity.gal", contiguity="QUEEN")
file = libpysal.io.open(str(path))
queen = file.read()
file.close()
queen_pairs = queen.sparse.nnz // 2
print(f"queen: {queen.n} districts, {queen_pairs} pairs, {len(queen.islands)} without neighbours")

# %% Rook contiguity as a sparse matrix of shared metres: borders only
edges = pd.read_csv(save("contiguity.csv", contiguity="ROOK"), dtype={"a": str, "b": str})
place = {ubigeo: i for i, ubigeo in enumerate(queen.id_order)}
rows, columns = edges.a.map(place), edges.b.map(place)
meters = sparse.coo_matrix((edges.sharedMeters, (rows, columns)), shape=(queen.n, queen.n))
meters = (meters + meters.T).tocsr()
rook_pairs = meters.nnz // 2
print(f"rook: {rook_pairs} pairs, {edges.sharedMeters.sum() / 1000:.0f} km of borders")

# %% Districts with an indicator, in GeoPandas. Codes are text: zeros count
path = save("districts.geojson", indicators=indicator, simplifyMeters=1500)
districts = geopandas.read_file(path).set_index("ubigeo").loc[queen.id_order]
measured = districts[indicator].notna()
print(f"districts: {len(districts)}, {measured.sum()} with {indicator}, {districts.crs}")

# %% Moran's I with row-standardised weights, by hand
# Districts without a value are nobody's neighbours; those left alone have weights of 0.
weights = queen.sparse[measured.values][:, measured.values]
degrees = np.asarray(weights.sum(axis=1)).ravel()
weights = sparse.diags(np.divide(1, degrees, out=np.zeros_like(degrees), where=degrees > 0)) @ weights
z = districts.loc[measured, indicator].astype(float).to_numpy()
z = z - z.mean()
morans_i = len(z) / weights.sum() * (z @ (weights @ z)) / (z @ z)

# %% The same from the server
question = """query ($indicator: ID!) {
  spatialAutocorrelation(indicator: $indicator, contiguity: QUEEN, permutations: 0) { I units }
}"""
served = ask(question, indicator=indicator)["spatialAutocorrelation"]
print(f"Moran's I: {morans_i:.12f} here, {served['I']:.12f} from the server, {len(z)} districts")

# %% What must hold of the data that Contigua comes with
assert queen_pairs == 5541, f"Got {queen_pairs} queen pairs; expected 5541."
assert rook_pairs == 5329, f"Got {rook_pairs} rook pairs; expected 5329."
assert len(z) == served["units"], f"Got {len(z)} districts; expected {served['units']}."
assert abs(morans_i - served["I"]) < 1e-12, f"Got {morans_i}; expected {served['I']}."
