"""Reads {"train": [[text, label]], "texts": [text]} and writes the label of each text, as JSON."""

import json
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

split = json.load(sys.stdin)
texts, labels = zip(*split["train"])
model = make_pipeline(
    make_union(
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
    ),
    LinearSVC(C=1.0, random_state=0),
)
model.fit(texts, labels)
json.dump(list(model.predict(split["texts"])), sys.stdout)
