// Linear-chain CRF over BIOES labels, trained by AdaGrad with regularized dual averaging (L1), weights averaged.
// Forward-backward of a sentence with open places (a corpus that leaves some classes unannotated) is done twice:
// once free, once held to what the corpus says; the gradient is the difference of the expectations.
// With dropout each token is learned from a random part of its features, the others counting the more for it.
// usage: crf DATA MODEL [-e epochs] [-l L1] [-r rate] [-m least count] [-s seed] [-d dropout]
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;
typedef int32_t i32;
typedef uint32_t u32;
typedef uint64_t u64;

static vector<i32> input;
static size_t at = 0;
static i32 next() { return input[at++]; }

struct Sentence {
  vector<i32> type, label;
  vector<vector<i32>> params;
  float weight;
  int split;
  bool open;
};
static int L, LP;
static const int SLOTS = 6;
static vector<vector<array<i32, 2>>> typeFeatures;

// A parameter is the hash of a feature with the slot in which it speaks; pairs of classes have slot 6.
static u64 slotKey(i32 hash, int slot) { return (u64)(u32)hash << 4 | slot; }

static unordered_map<u64, i32> ids;
static vector<u64> keys;
static vector<i32> counts;
static bool growing = true;
static i32 param(u64 key) {
  auto found = ids.find(key);
  if (found != ids.end()) return found->second;
  if (!growing) return -1;
  i32 id = keys.size();
  ids[key] = id;
  keys.push_back(key);
  counts.push_back(0);
  return id;
}

static vector<array<vector<i32>, SLOTS>> typeParams;  // filled lazily, so that a type is hashed once
static void prepareTypes() {
  typeParams.assign(typeFeatures.size(), {});
  for (size_t t = 0; t < typeFeatures.size(); t++)
    for (auto& f : typeFeatures[t]) {
      for (int d = -2; d <= 2; d++)
        if (abs(d) <= f[1]) {
          i32 p = param(slotKey(f[0], d + 2));
          if (p >= 0) typeParams[t][d + 2].push_back(p);
        }
      if (f[1] == 2) {
        i32 p = param(slotKey(f[0], 5));
        if (p >= 0) typeParams[t][5].push_back(p);
      }
    }
}
static void build(Sentence& s, const vector<vector<i32>>& pairs) {
  int n = s.type.size();
  s.params.assign(n, {});
  auto T = [&](int i) { return i < 0 ? 0 : i >= n ? 1 : s.type[i]; };
  for (int i = 0; i < n; i++) {
    auto& P = s.params[i];
    // the word at i + d speaks for the label at i in slot d + 2
    for (int d = -2; d <= 2; d++) {
      auto& Q = typeParams[T(i + d)][d + 2];
      P.insert(P.end(), Q.begin(), Q.end());
    }
    if (i == 0) {
      auto& Q = typeParams[T(0)][5];
      P.insert(P.end(), Q.begin(), Q.end());
    }
    for (i32 key : pairs[i]) {
      i32 p = param(slotKey(key, 6));
      if (p >= 0) P.push_back(p);
    }
  }
}

int main(int argc, char** argv) {
  int epochs = 6, least = 2;
  float lambda = 0.6f, eta = 0.2f, drop = 0;
  unsigned seed = 1;
  for (int i = 3; i + 1 < argc; i += 2) {
    string a = argv[i];
    if (a == "-e") epochs = atoi(argv[i + 1]);
    if (a == "-l") lambda = atof(argv[i + 1]);
    if (a == "-r") eta = atof(argv[i + 1]);
    if (a == "-m") least = atoi(argv[i + 1]);
    if (a == "-s") seed = atoi(argv[i + 1]);
    if (a == "-d") drop = atof(argv[i + 1]);
  }
  FILE* f = fopen(argv[1], "rb");
  if (!f) return 1;
  fseek(f, 0, SEEK_END);
  size_t size = ftell(f);
  rewind(f);
  input.resize(size / 4);
  if (fread(input.data(), 4, input.size(), f) != input.size()) return 1;
  fclose(f);
  L = next();
  int types = next(), P = next(), total = next();
  LP = (L + 15) / 16 * 16;
  typeFeatures.resize(types);
  typeFeatures[0] = {{-101, 2}};
  typeFeatures[1] = {{-102, 2}};
  for (int t = 2; t < types; t++) {
    int n = next();
    typeFeatures[t].resize(n);
    for (auto& x : typeFeatures[t]) {
      x[0] = next();
      x[1] = next();
    }
  }
  prepareTypes();
  vector<Sentence> S(total);
  for (auto& s : S) {
    s.split = next();
    s.weight = next() / 1000.0f;
    s.open = next();
    int n = next();
    vector<vector<i32>> pairs(n);
    for (int i = 0; i < n; i++) {
      s.type.push_back(next());
      s.label.push_back(next());
      for (int p = 0; p < P; p++) pairs[i].push_back(next());
    }
    growing = s.split == 0;
    build(s, pairs);
    if (s.split == 0)
      for (auto& Q : s.params)
        for (i32 p : Q) counts[p]++;
  }
  input.clear();
  input.shrink_to_fit();
  vector<i32> renamed(keys.size(), -1);
  i32 np = 0;
  for (size_t p = 0; p < keys.size(); p++)
    if (counts[p] >= least) {
      renamed[p] = np;
      keys[np] = keys[p];
      np++;
    }
  keys.resize(np);
  for (auto& s : S)
    for (auto& Q : s.params) {
      size_t k = 0;
      for (i32 p : Q)
        if (renamed[p] >= 0) Q[k++] = renamed[p];
      Q.resize(k);
      Q.shrink_to_fit();
    }
  // labels: 0 outside, else 1 + 4 * class + {begin, inside, end, single}
  auto part = [](int y) { return (y - 1) & 3; };
  auto cls = [](int y) { return (y - 1) >> 2; };
  vector<char> allowed(LP * LP, 0), starts(LP, 0), ends(LP, 0);
  for (int a = 0; a < L; a++) {
    bool in = a && part(a) < 2;
    starts[a] = !a || part(a) == 0 || part(a) == 3;
    ends[a] = !in;
    for (int b = 0; b < L; b++) {
      bool goes = b && (part(b) == 1 || part(b) == 2);
      allowed[a * LP + b] = in ? goes && cls(a) == cls(b) : !goes;
    }
  }
  vector<vector<int>> before(L);
  for (int b = 0; b < L; b++)
    for (int a = 0; a < L; a++)
      if (allowed[a * LP + b]) before[b].push_back(a);
  // what an unlabelled token of an open sentence may be: outside, OTH, derived or part; with others as labelled
  vector<char> openLabel(LP, 0);
  for (int y = 0; y < L; y++) openLabel[y] = !y || cls(y) >= 9 || cls(y) % 3 != 0;
  fprintf(stderr, "labels %d types %d params %d\n", L, types, np);
  size_t TR = (size_t)np * LP, NW = TR + (size_t)LP * LP;
  vector<float> W(NW, 0), U(NW, 0), G(NW, 0), AV(NW, 0);
  vector<i32> touched(np, 0);
  double averaged = 0;
  mt19937 rng(seed);
  vector<int> order;
  for (int i = 0; i < total; i++)
    if (S[i].split == 0) order.push_back(i);
  auto row = [&](size_t from, size_t n, float thr) {
    float *w = &W[from], *u = &U[from], *g = &G[from];
    for (size_t y = 0; y < n; y++) {
      float a = fabsf(u[y]) - thr;
      a = a > 0 ? a : 0;
      w[y] = -copysignf(eta * a / (1e-3f + sqrtf(g[y])), u[y]);
    }
  };
  auto emit = [&](const vector<vector<i32>>& params, vector<float>& E) {
    int n = params.size();
    E.assign((size_t)n * LP, 0);
    for (int i = 0; i < n; i++) {
      float* e = &E[(size_t)i * LP];
      for (i32 p : params[i]) {
        const float* w = &W[(size_t)p * LP];
        for (int y = 0; y < LP; y++) e[y] += w[y];
      }
    }
  };
  auto decode = [&](Sentence& s, vector<int>& Y) {
    int n = s.type.size();
    vector<float> E;
    emit(s.params, E);
    vector<float> V((size_t)n * LP, -1e30f);
    vector<int> from((size_t)n * LP, 0);
    for (int y = 0; y < L; y++)
      if (starts[y]) V[y] = E[y];
    for (int i = 1; i < n; i++)
      for (int y = 0; y < L; y++) {
        float b = -1e30f;
        int ba = 0;
        for (int a : before[y]) {
          float x = V[(size_t)(i - 1) * LP + a] + W[TR + a * LP + y];
          if (x > b) {
            b = x;
            ba = a;
          }
        }
        V[(size_t)i * LP + y] = b + E[(size_t)i * LP + y];
        from[(size_t)i * LP + y] = ba;
      }
    Y.assign(n, 0);
    float b = -1e30f;
    for (int y = 0; y < L; y++)
      if (ends[y] && V[(size_t)(n - 1) * LP + y] > b) {
        b = V[(size_t)(n - 1) * LP + y];
        Y[n - 1] = y;
      }
    for (int i = n - 1; i > 0; i--) Y[i - 1] = from[(size_t)i * LP + Y[i]];
  };
  auto spans = [&](const vector<i32>& Y) {
    vector<array<int, 3>> r;
    for (int i = 0; i < (int)Y.size(); i++) {
      if (!Y[i]) continue;
      if (part(Y[i]) == 3)
        r.push_back({i, i + 1, cls(Y[i])});
      else if (part(Y[i]) == 0) {
        int j = i + 1;
        while (j < (int)Y.size() && Y[j] && part(Y[j]) == 1) j++;
        r.push_back({i, j + 1, cls(Y[i])});
        i = j;
      }
    }
    return r;
  };
  auto evaluate = [&](int split) {
    int tp[12] = {0}, fp[12] = {0}, fn[12] = {0};
    bool any = false;
    for (auto& s : S)
      if (s.split == split && !s.type.empty()) {
        any = true;
        vector<int> Y;
        decode(s, Y);
        auto A = spans(Y), B = spans(s.label);
        for (auto& x : A) (find(B.begin(), B.end(), x) != B.end() ? tp : fp)[x[2]]++;
        for (auto& x : B)
          if (find(A.begin(), A.end(), x) == A.end()) fn[x[2]]++;
      }
    if (!any) return;
    auto F = [](double t, double f, double n) { return t ? 200 * t / (2 * t + f + n) : 0.0; };
    int a = 0, b = 0, c = 0, a4 = 0, b4 = 0, c4 = 0;
    for (int k = 0; k < 12; k++) {
      a += tp[k];
      b += fp[k];
      c += fn[k];
      if (k % 3 == 0) {
        a4 += tp[k];
        b4 += fp[k];
        c4 += fn[k];
      }
    }
    fprintf(stderr, "  split %d: 12 %.2f 4 %.2f (P %.1f R %.1f) PER %.1f LOC %.1f ORG %.1f OTH %.1f\n", split,
            F(a, b, c), F(a4, b4, c4), 100.0 * a4 / max(1, a4 + b4), 100.0 * a4 / max(1, a4 + c4),
            F(tp[0], fp[0], fn[0]), F(tp[3], fp[3], fn[3]), F(tp[6], fp[6], fn[6]), F(tp[9], fp[9], fn[9]));
  };
  vector<vector<i32>> kept;
  auto t0 = chrono::steady_clock::now();
  double steps = 0;
  size_t count = 0, every = max<size_t>(1, order.size() / 6);
  vector<float> E, X, TE((size_t)LP * LP), A, B, M, D, TG((size_t)LP * LP);
  // expectations of a sentence, its labels limited by `may`; adds sign * expectation to D and TG
  auto expect = [&](Sentence& s, const vector<char>* may, float sign) {
    int n = s.type.size();
    vector<float> Z(n);
    A.assign((size_t)n * LP, 0);
    B.assign((size_t)n * LP, 0);
    M = X;
    if (may)
      for (size_t k = 0; k < M.size(); k++)
        if (!(*may)[k]) M[k] = 0;
    float z = 0;
    for (int y = 0; y < L; y++) {
      A[y] = starts[y] ? M[y] : 0;
      z += A[y];
    }
    if (!(z > 0)) return false;
    Z[0] = z;
    for (int y = 0; y < LP; y++) A[y] /= z;
    for (int i = 1; i < n; i++) {
      float *a = &A[(size_t)i * LP], *pa = &A[(size_t)(i - 1) * LP];
      for (int q = 0; q < L; q++)
        if (pa[q] > 1e-9f) {
          float x = pa[q];
          const float* te = &TE[q * LP];
          for (int y = 0; y < LP; y++) a[y] += x * te[y];
        }
      z = 0;
      for (int y = 0; y < LP; y++) {
        a[y] *= M[(size_t)i * LP + y];
        z += a[y];
      }
      if (!(z > 0)) return false;
      Z[i] = z;
      for (int y = 0; y < LP; y++) a[y] /= z;
    }
    float e = 0;
    for (int y = 0; y < L; y++)
      if (ends[y]) e += A[(size_t)(n - 1) * LP + y];
    if (!(e > 0)) return false;
    for (int y = 0; y < L; y++) B[(size_t)(n - 1) * LP + y] = ends[y] ? 1 / e : 0;
    float q[64];
    for (int i = n - 2; i >= -1; i--) {
      for (int y = 0; y < LP; y++) q[y] = M[(size_t)(i + 1) * LP + y] * B[(size_t)(i + 1) * LP + y] / Z[i + 1];
      if (i < 0) break;
      float *b = &B[(size_t)i * LP], *a = &A[(size_t)i * LP];
      for (int k = 0; k < L; k++) {
        float x = 0;
        const float* te = &TE[k * LP];
        for (int y = 0; y < LP; y++) x += te[y] * q[y];
        b[k] = x;
      }
      for (int k = 0; k < L; k++) {
        float x = a[k] * sign * s.weight;
        if (fabsf(x) < 1e-7f) continue;
        float* tg = &TG[k * LP];
        const float* te = &TE[k * LP];
        for (int y = 0; y < LP; y++) tg[y] += x * te[y] * q[y];
      }
    }
    for (size_t k = 0; k < (size_t)n * LP; k++) D[k] += sign * s.weight * A[k] * B[k];
    return true;
  };
  for (int epoch = 0; epoch < epochs; epoch++) {
    shuffle(order.begin(), order.end(), rng);
    for (int si : order) {
      Sentence& s = S[si];
      int n = s.type.size();
      if (!n) continue;
      if (epoch >= 1 && ++count % every == 0) {
        float thr = lambda * (float)(steps / order.size());
        for (int p = 0; p < np; p++) row((size_t)p * LP, LP, thr);
        for (size_t k = 0; k < NW; k++) AV[k] += W[k];
        averaged++;
      }
      steps += 1;
      float thr = lambda * (float)(steps / order.size());
      kept.assign(n, {});
      for (int i = 0; i < n; i++)
        for (i32 p : s.params[i])
          if (drop <= 0 || (rng() & 0xffff) >= drop * 65536) kept[i].push_back(p);
      for (auto& Q : kept)
        for (i32 p : Q)
          if (touched[p] != (i32)steps) {
            touched[p] = (i32)steps;
            row((size_t)p * LP, LP, thr);
          }
      row(TR, (size_t)LP * LP, thr);
      emit(kept, E);
      if (drop > 0)
        for (auto& e : E) e /= 1 - drop;
      X.assign((size_t)n * LP, 0);
      for (int i = 0; i < n; i++) {
        float m = -1e30f;
        for (int y = 0; y < L; y++) m = max(m, E[(size_t)i * LP + y]);
        for (int y = 0; y < L; y++) X[(size_t)i * LP + y] = expf(max(-60.0f, E[(size_t)i * LP + y] - m));
      }
      for (int a = 0; a < L; a++)
        for (int b = 0; b < L; b++) TE[a * LP + b] = allowed[a * LP + b] ? expf(W[TR + a * LP + b]) : 0;
      D.assign((size_t)n * LP, 0);
      fill(TG.begin(), TG.end(), 0.0f);
      if (!expect(s, nullptr, 1)) continue;
      if (s.open) {
        vector<char> may((size_t)n * LP, 0);
        for (int i = 0; i < n; i++)
          for (int y = 0; y < L; y++) may[(size_t)i * LP + y] = s.label[i] ? y == s.label[i] : openLabel[y];
        if (!expect(s, &may, -1)) continue;
      } else {
        for (int i = 0; i < n; i++) {
          D[(size_t)i * LP + s.label[i]] -= s.weight;
          if (i) TG[s.label[i - 1] * LP + s.label[i]] -= s.weight;
        }
      }
      for (int a = 0; a < L; a++)
        for (int b = 0; b < L; b++) {
          size_t k = a * LP + b;
          if (allowed[k]) {
            U[TR + k] += TG[k];
            G[TR + k] += TG[k] * TG[k];
          }
        }
      for (int i = 0; i < n; i++) {
        const float* d = &D[(size_t)i * LP];
        float sum = 0, d2[64];
        for (int y = 0; y < LP; y++) {
          sum += fabsf(d[y]);
          d2[y] = d[y] * d[y];
        }
        if (sum < 1e-3f) continue;
        for (i32 p : kept[i]) {
          float *u = &U[(size_t)p * LP], *g = &G[(size_t)p * LP];
          for (int y = 0; y < LP; y++) {
            u[y] += d[y];
            g[y] += d2[y];
          }
        }
      }
    }
    float thr = lambda * (float)(steps / order.size());
    for (int p = 0; p < np; p++) row((size_t)p * LP, LP, thr);
    fprintf(stderr, "epoch %d of %d, %.0f s\n", epoch + 1, epochs,
            chrono::duration<double>(chrono::steady_clock::now() - t0).count());
    if (averaged > 0 && epoch == epochs - 1) {
      for (size_t k = 0; k < NW; k++) W[k] = AV[k] / averaged;
      fprintf(stderr, "averaged\n");
    }
    evaluate(1);
    evaluate(2);
    evaluate(3);
  }
  FILE* o = fopen(argv[2], "wb");
  if (!o) return 1;
  auto put = [&](i32 x) { fwrite(&x, 4, 1, o); };
  put(L);
  put(np);
  for (int a = 0; a < L; a++) fwrite(&W[TR + a * LP], 4, L, o);
  for (int p = 0; p < np; p++) {
    put((i32)(u32)(keys[p] >> 4));
    put(keys[p] & 15);
    fwrite(&W[(size_t)p * LP], 4, L, o);
  }
  fclose(o);
}
