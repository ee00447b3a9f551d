// Made by .ci/generate.mjs from schemas/lock.schema.json: change that, then run it again.
// @ts-nocheck
import type { LockFile } from "./types.js";

export interface SchemaError {
  /** JSON pointer to what is wrong. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  /** The key that breaks `propertyNames`. */
  readonly propertyName?: string;
  readonly message?: string;
  /** Value of the keyword. */
  readonly schema?: unknown;
  readonly parentSchema?: { readonly [keyword: string]: unknown };
  readonly data?: unknown;
}

export interface Validate {
  (value: unknown): value is LockFile;
  /** Of the last call. */
  readonly errors?: readonly SchemaError[] | null;
}

export const validate: Validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://artlock.dev/schemas/lock.schema.json","title":"LockFile","description":"assets.lock.json: what artlock made, from what and at what cost. Written by artlock; commit it.","type":"object","additionalProperties":false,"required":["version","assets"],"properties":{"version":{"const":1,"description":"Version of this format."},"manifest":{"description":"File name of the manifest that this lock belongs to, where it has not the usual one: another in the same folder is refused.","type":"string","minLength":1},"assets":{"description":"One block an asset, sorted by name, so that two branches merge block by block.","type":"object","additionalProperties":{"$ref":"#/$defs/entry"}},"unplaced":{"description":"Attempts of assets that have no block above: with no picture yet, or taken out by `artlock prune`.","type":"object","additionalProperties":{"type":"array","items":{"$ref":"#/$defs/attempt"}}}},"$defs":{"digest":{"description":"SHA-256 of bytes, or of inputs as canonical JSON.","type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"count":{"type":"integer","minimum":0,"maximum":9007199254740991},"entry":{"title":"LockFileEntry","type":"object","additionalProperties":false,"required":["fingerprint","inputs","picked","candidates","attempts","outputs"],"properties":{"fingerprint":{"$ref":"#/$defs/digest","description":"Generation fingerprint: hash of `inputs`."},"inputs":{"type":"object","description":"What the picture was made from, field by field; pictures by digest."},"picked":{"$ref":"#/$defs/digest","description":"The candidate in use."},"candidates":{"description":"Masters of this fingerprint, in the order made.","type":"array","minItems":1,"items":{"$ref":"#/$defs/master"}},"attempts":{"description":"Every request that may have cost money, oldest first; kept over rebuilds.","type":"array","items":{"$ref":"#/$defs/attempt"}},"outputs":{"description":"The files derived from the master, by path from the manifest's folder.","type":"object","additionalProperties":{"$ref":"#/$defs/output"}},"examined":{"$ref":"#/$defs/examination","description":"How the picture in use came out."},"pin":{"const":true,"description":"Never generated again, whatever changes."},"placeholder":{"title":"LockFilePlaceholder","description":"What a page shows until the picture in use has come.","type":"object","additionalProperties":false,"required":["thumbhash","colour","dataUri"],"properties":{"thumbhash":{"type":"string","description":"ThumbHash in base64.","pattern":"^[A-Za-z0-9+/]+=*$"},"colour":{"type":"string","description":"The colour that most of the picture has.","pattern":"^#[0-9A-F]{6}$"},"dataUri":{"type":"string","description":"A webp picture of at most 16 pixels.","pattern":"^data:image/webp;base64,[A-Za-z0-9+/]+=*$"}}},"approved":{"$ref":"#/$defs/digest","description":"Digest of the set of outputs that a person approved."}}},"master":{"title":"LockFileMaster","type":"object","additionalProperties":false,"required":["digest","type","bytes","width","height"],"properties":{"digest":{"$ref":"#/$defs/digest"},"type":{"enum":["image/png","image/jpeg","image/webp"]},"bytes":{"$ref":"#/$defs/count"},"width":{"$ref":"#/$defs/count"},"height":{"$ref":"#/$defs/count"},"c2pa":{"const":true,"description":"It carries Content Credentials, a signed C2PA manifest."}}},"attempt":{"title":"LockFileAttempt","type":"object","additionalProperties":false,"required":["at","provider","model","fingerprint","outcome","masters","cost"],"properties":{"at":{"description":"When it was sent: ISO 8601, UTC, milliseconds.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},"provider":{"type":"string"},"model":{"type":"string","description":"As answered where the provider says, else as asked."},"requestId":{"type":"string"},"pending":{"type":"string","description":"While it is uncertain: the name under which the provider's answer can be fetched."},"fingerprint":{"$ref":"#/$defs/digest"},"outcome":{"enum":["ok","refused","uncertain","unusable"]},"masters":{"type":"array","items":{"$ref":"#/$defs/master"}},"escalation":{"$ref":"#/$defs/escalation"},"judged":{"$ref":"#/$defs/judgement","description":"Where it asked a model about a picture, instead of asking for one."},"examined":{"description":"How its masters came out when they were held to what is expected.","type":"array","items":{"$ref":"#/$defs/examination"}},"usage":{"type":"object","additionalProperties":false,"required":["textInputTokens","imageInputTokens","outputTokens"],"properties":{"textInputTokens":{"$ref":"#/$defs/count"},"imageInputTokens":{"$ref":"#/$defs/count"},"outputTokens":{"$ref":"#/$defs/count"},"main":{"description":"Of the main model that had the picture drawn.","type":"object","additionalProperties":false,"required":["model","inputTokens","outputTokens"],"properties":{"model":{"type":"string"},"inputTokens":{"$ref":"#/$defs/count"},"outputTokens":{"$ref":"#/$defs/count"}}}}},"cost":{"description":"Micro-dollars: billed (from usage and prices), estimated (the answer was lost), or unknown, which is never zero.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"billedMicroUsd":{"$ref":"#/$defs/count"},"estimatedMicroUsd":{"$ref":"#/$defs/count"},"unknown":{"const":true}}},"estimate":{"description":"Micro-dollars that it was expected to cost before it was sent, at least and at most.","type":"object","additionalProperties":false,"required":["lowMicroUsd","highMicroUsd"],"properties":{"lowMicroUsd":{"$ref":"#/$defs/count"},"highMicroUsd":{"$ref":"#/$defs/count"}}},"reservedMicroUsd":{"description":"Where the cost is unknown: the most it was expected to be, in micro-dollars. Budgets count it.","$ref":"#/$defs/count"}}},"escalation":{"title":"LockFileEscalation","description":"How this request differs from the manifest's, because the pictures before it did not meet what is expected.","type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"$ref":"#/$defs/digest","description":"Generation fingerprint of the manifest's request."},"quality":{"enum":["auto","low","medium","high","xhigh","max"]},"complexity":{"enum":["low","medium","high"]},"correction":{"type":"string","description":"Added to the prompt."}}},"judgement":{"title":"LockFileJudgement","description":"What a model was asked about one picture, and what it said.","type":"object","additionalProperties":false,"required":["master","queries"],"properties":{"master":{"$ref":"#/$defs/digest"},"queries":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/judgedQuery"}}}},"judgedQuery":{"title":"LockFileJudgedQuery","description":"Without an answer and without lines: nothing usable came.","type":"object","additionalProperties":false,"required":["query"],"dependentRequired":{"answer":["question","because"],"because":["answer"]},"properties":{"query":{"$ref":"#/$defs/digest","description":"Hash of what was asked, of whom, and how."},"question":{"type":"string","description":"Left out where the picture was to be read."},"answer":{"enum":["yes","no","unclear"]},"because":{"type":"string","description":"What the model saw."},"lines":{"type":"array","items":{"type":"string"},"description":"The text that it read in the picture."}}},"examination":{"title":"LockFileExamination","description":"How one picture came out when it was held to what is expected of it.","type":"object","additionalProperties":false,"required":["master","checks","findings"],"properties":{"master":{"$ref":"#/$defs/digest"},"checks":{"$ref":"#/$defs/digest","description":"Hash of what was checked, and how."},"findings":{"type":"array","items":{"$ref":"#/$defs/finding"}}}},"finding":{"title":"LockFileFinding","type":"object","additionalProperties":false,"required":["code","outcome","score","message"],"properties":{"code":{"description":"Which expectation; `artlock explain` knows each.","enum":["expect-text","expect-stray-text","expect-judge","expect-alpha","expect-cut-out","expect-size","expect-palette","expect-contrast","expect-sharp","expect-not-blank","expect-unique","expect-like"]},"outcome":{"enum":["passed","failed","skipped"],"description":"Skipped: nobody could look."},"score":{"description":"0 to 1, how far it is met.","type":"number","minimum":0,"maximum":1},"message":{"type":"string","description":"What was found."},"correction":{"type":"string","description":"What to tell the model that makes the next attempt."}}},"output":{"title":"LockFileOutput","type":"object","additionalProperties":false,"required":["digest","bytes","width","height","fingerprint"],"properties":{"digest":{"$ref":"#/$defs/digest"},"bytes":{"$ref":"#/$defs/count"},"width":{"$ref":"#/$defs/count"},"height":{"$ref":"#/$defs/count"},"fingerprint":{"$ref":"#/$defs/digest","description":"Rendition fingerprint: hash of the master and the settings."},"provenance":{"$ref":"#/$defs/digest","description":"Hash of what the file says of itself in its XMP: where its picture comes from, and its alt text."},"accepted":{"const":true,"description":"The file was edited by hand and accepted as it is."}}}}};
import func1Module from "ajv/dist/runtime/ucs2length.js";
const func1 = func1Module.default ?? func1Module;
const schema32 = {"title":"LockFileEntry","type":"object","additionalProperties":false,"required":["fingerprint","inputs","picked","candidates","attempts","outputs"],"properties":{"fingerprint":{"$ref":"#/$defs/digest","description":"Generation fingerprint: hash of `inputs`."},"inputs":{"type":"object","description":"What the picture was made from, field by field; pictures by digest."},"picked":{"$ref":"#/$defs/digest","description":"The candidate in use."},"candidates":{"description":"Masters of this fingerprint, in the order made.","type":"array","minItems":1,"items":{"$ref":"#/$defs/master"}},"attempts":{"description":"Every request that may have cost money, oldest first; kept over rebuilds.","type":"array","items":{"$ref":"#/$defs/attempt"}},"outputs":{"description":"The files derived from the master, by path from the manifest's folder.","type":"object","additionalProperties":{"$ref":"#/$defs/output"}},"examined":{"$ref":"#/$defs/examination","description":"How the picture in use came out."},"pin":{"const":true,"description":"Never generated again, whatever changes."},"placeholder":{"title":"LockFilePlaceholder","description":"What a page shows until the picture in use has come.","type":"object","additionalProperties":false,"required":["thumbhash","colour","dataUri"],"properties":{"thumbhash":{"type":"string","description":"ThumbHash in base64.","pattern":"^[A-Za-z0-9+/]+=*$"},"colour":{"type":"string","description":"The colour that most of the picture has.","pattern":"^#[0-9A-F]{6}$"},"dataUri":{"type":"string","description":"A webp picture of at most 16 pixels.","pattern":"^data:image/webp;base64,[A-Za-z0-9+/]+=*$"}}},"approved":{"$ref":"#/$defs/digest","description":"Digest of the set of outputs that a person approved."}}};
const schema33 = {"description":"SHA-256 of bytes, or of inputs as canonical JSON.","type":"string","pattern":"^sha256:[0-9a-f]{64}$"};
const func2 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern17 = new RegExp("^[A-Za-z0-9+/]+=*$", "u");
const pattern18 = new RegExp("^#[0-9A-F]{6}$", "u");
const pattern19 = new RegExp("^data:image/webp;base64,[A-Za-z0-9+/]+=*$", "u");
const schema35 = {"title":"LockFileMaster","type":"object","additionalProperties":false,"required":["digest","type","bytes","width","height"],"properties":{"digest":{"$ref":"#/$defs/digest"},"type":{"enum":["image/png","image/jpeg","image/webp"]},"bytes":{"$ref":"#/$defs/count"},"width":{"$ref":"#/$defs/count"},"height":{"$ref":"#/$defs/count"},"c2pa":{"const":true,"description":"It carries Content Credentials, a signed C2PA manifest."}}};
const schema37 = {"type":"integer","minimum":0,"maximum":9007199254740991};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.digest === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.bytes === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bytes"},message:"must have required property '"+"bytes"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.width === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.height === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "height"},message:"must have required property '"+"height"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "digest") || (key0 === "type")) || (key0 === "bytes")) || (key0 === "width")) || (key0 === "height")) || (key0 === "c2pa"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.digest !== undefined){
let data0 = data.digest;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!(((data1 === "image/png") || (data1 === "image/jpeg")) || (data1 === "image/webp"))){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema35.properties.type.enum,parentSchema:schema35.properties.type,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.bytes !== undefined){
let data2 = data.bytes;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.width !== undefined){
let data3 = data.width;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/width",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/width",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/width",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.height !== undefined){
let data4 = data.height;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err15 = {instancePath:instancePath+"/height",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/height",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/height",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.c2pa !== undefined){
let data5 = data.c2pa;
if(true !== data5){
const err18 = {instancePath:instancePath+"/c2pa",schemaPath:"#/properties/c2pa/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema35.properties.c2pa,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"title":"LockFileAttempt","type":"object","additionalProperties":false,"required":["at","provider","model","fingerprint","outcome","masters","cost"],"properties":{"at":{"description":"When it was sent: ISO 8601, UTC, milliseconds.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},"provider":{"type":"string"},"model":{"type":"string","description":"As answered where the provider says, else as asked."},"requestId":{"type":"string"},"pending":{"type":"string","description":"While it is uncertain: the name under which the provider's answer can be fetched."},"fingerprint":{"$ref":"#/$defs/digest"},"outcome":{"enum":["ok","refused","uncertain","unusable"]},"masters":{"type":"array","items":{"$ref":"#/$defs/master"}},"escalation":{"$ref":"#/$defs/escalation"},"judged":{"$ref":"#/$defs/judgement","description":"Where it asked a model about a picture, instead of asking for one."},"examined":{"description":"How its masters came out when they were held to what is expected.","type":"array","items":{"$ref":"#/$defs/examination"}},"usage":{"type":"object","additionalProperties":false,"required":["textInputTokens","imageInputTokens","outputTokens"],"properties":{"textInputTokens":{"$ref":"#/$defs/count"},"imageInputTokens":{"$ref":"#/$defs/count"},"outputTokens":{"$ref":"#/$defs/count"},"main":{"description":"Of the main model that had the picture drawn.","type":"object","additionalProperties":false,"required":["model","inputTokens","outputTokens"],"properties":{"model":{"type":"string"},"inputTokens":{"$ref":"#/$defs/count"},"outputTokens":{"$ref":"#/$defs/count"}}}}},"cost":{"description":"Micro-dollars: billed (from usage and prices), estimated (the answer was lost), or unknown, which is never zero.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"billedMicroUsd":{"$ref":"#/$defs/count"},"estimatedMicroUsd":{"$ref":"#/$defs/count"},"unknown":{"const":true}}},"estimate":{"description":"Micro-dollars that it was expected to cost before it was sent, at least and at most.","type":"object","additionalProperties":false,"required":["lowMicroUsd","highMicroUsd"],"properties":{"lowMicroUsd":{"$ref":"#/$defs/count"},"highMicroUsd":{"$ref":"#/$defs/count"}}},"reservedMicroUsd":{"description":"Where the cost is unknown: the most it was expected to be, in micro-dollars. Budgets count it.","$ref":"#/$defs/count"}}};
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");
const schema42 = {"title":"LockFileEscalation","description":"How this request differs from the manifest's, because the pictures before it did not meet what is expected.","type":"object","additionalProperties":false,"required":["of"],"properties":{"of":{"$ref":"#/$defs/digest","description":"Generation fingerprint of the manifest's request."},"quality":{"enum":["auto","low","medium","high","xhigh","max"]},"complexity":{"enum":["low","medium","high"]},"correction":{"type":"string","description":"Added to the prompt."}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.of === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "of") || (key0 === "quality")) || (key0 === "complexity")) || (key0 === "correction"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.of !== undefined){
let data0 = data.of;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/of",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/of",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.quality !== undefined){
let data1 = data.quality;
if(!((((((data1 === "auto") || (data1 === "low")) || (data1 === "medium")) || (data1 === "high")) || (data1 === "xhigh")) || (data1 === "max"))){
const err4 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/enum",keyword:"enum",params:{allowedValues: schema42.properties.quality.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.quality.enum,parentSchema:schema42.properties.quality,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.complexity !== undefined){
let data2 = data.complexity;
if(!(((data2 === "low") || (data2 === "medium")) || (data2 === "high"))){
const err5 = {instancePath:instancePath+"/complexity",schemaPath:"#/properties/complexity/enum",keyword:"enum",params:{allowedValues: schema42.properties.complexity.enum},message:"must be equal to one of the allowed values",schema:schema42.properties.complexity.enum,parentSchema:schema42.properties.complexity,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.correction !== undefined){
let data3 = data.correction;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/correction",schemaPath:"#/properties/correction/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema42.properties.correction.type,parentSchema:schema42.properties.correction,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"title":"LockFileJudgement","description":"What a model was asked about one picture, and what it said.","type":"object","additionalProperties":false,"required":["master","queries"],"properties":{"master":{"$ref":"#/$defs/digest"},"queries":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/judgedQuery"}}}};
const schema46 = {"title":"LockFileJudgedQuery","description":"Without an answer and without lines: nothing usable came.","type":"object","additionalProperties":false,"required":["query"],"dependentRequired":{"answer":["question","because"],"because":["answer"]},"properties":{"query":{"$ref":"#/$defs/digest","description":"Hash of what was asked, of whom, and how."},"question":{"type":"string","description":"Left out where the picture was to be read."},"answer":{"enum":["yes","no","unclear"]},"because":{"type":"string","description":"What the model saw."},"lines":{"type":"array","items":{"type":"string"},"description":"The text that it read in the picture."}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.query === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "query"},message:"must have required property '"+"query"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "query") || (key0 === "question")) || (key0 === "answer")) || (key0 === "because")) || (key0 === "lines"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.query !== undefined){
let data0 = data.query;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/query",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/query",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.question !== undefined){
let data1 = data.question;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/question",schemaPath:"#/properties/question/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.question.type,parentSchema:schema46.properties.question,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.answer !== undefined){
let data2 = data.answer;
if(!(((data2 === "yes") || (data2 === "no")) || (data2 === "unclear"))){
const err5 = {instancePath:instancePath+"/answer",schemaPath:"#/properties/answer/enum",keyword:"enum",params:{allowedValues: schema46.properties.answer.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.answer.enum,parentSchema:schema46.properties.answer,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.because !== undefined){
let data3 = data.because;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/because",schemaPath:"#/properties/because/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.because.type,parentSchema:schema46.properties.because,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.lines !== undefined){
let data4 = data.lines;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/lines/" + i0,schemaPath:"#/properties/lines/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.lines.items.type,parentSchema:schema46.properties.lines.items,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema46.properties.lines.type,parentSchema:schema46.properties.lines,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.answer !== undefined){
if(data.question === undefined){
const err9 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "answer",
    missingProperty: "question",
    depsCount: 2,
    deps: "question, because"},message:"must have properties question, because when property answer is present",schema:schema46.dependentRequired,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.because === undefined){
const err10 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "answer",
    missingProperty: "because",
    depsCount: 2,
    deps: "question, because"},message:"must have properties question, because when property answer is present",schema:schema46.dependentRequired,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.because !== undefined){
if(data.answer === undefined){
const err11 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "because",
    missingProperty: "answer",
    depsCount: 1,
    deps: "answer"},message:"must have property answer when property because is present",schema:schema46.dependentRequired,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.master === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "master"},message:"must have required property '"+"master"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.queries === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "queries"},message:"must have required property '"+"queries"+"'",schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "master") || (key0 === "queries"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.master !== undefined){
let data0 = data.master;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/master",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/master",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.queries !== undefined){
let data1 = data.queries;
if(Array.isArray(data1)){
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema44.properties.queries,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate29(data1[i0], {instancePath:instancePath+"/queries/" + i0,parentData:data1,parentDataProperty:i0,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate29.errors; else for (const error of validate29.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/queries",schemaPath:"#/properties/queries/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema44.properties.queries.type,parentSchema:schema44.properties.queries,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"title":"LockFileExamination","description":"How one picture came out when it was held to what is expected of it.","type":"object","additionalProperties":false,"required":["master","checks","findings"],"properties":{"master":{"$ref":"#/$defs/digest"},"checks":{"$ref":"#/$defs/digest","description":"Hash of what was checked, and how."},"findings":{"type":"array","items":{"$ref":"#/$defs/finding"}}}};
const schema51 = {"title":"LockFileFinding","type":"object","additionalProperties":false,"required":["code","outcome","score","message"],"properties":{"code":{"description":"Which expectation; `artlock explain` knows each.","enum":["expect-text","expect-stray-text","expect-judge","expect-alpha","expect-cut-out","expect-size","expect-palette","expect-contrast","expect-sharp","expect-not-blank","expect-unique","expect-like"]},"outcome":{"enum":["passed","failed","skipped"],"description":"Skipped: nobody could look."},"score":{"description":"0 to 1, how far it is met.","type":"number","minimum":0,"maximum":1},"message":{"type":"string","description":"What was found."},"correction":{"type":"string","description":"What to tell the model that makes the next attempt."}}};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.master === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "master"},message:"must have required property '"+"master"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.checks === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "checks"},message:"must have required property '"+"checks"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.findings === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "findings"},message:"must have required property '"+"findings"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "master") || (key0 === "checks")) || (key0 === "findings"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.master !== undefined){
let data0 = data.master;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/master",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/master",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.checks !== undefined){
let data1 = data.checks;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/checks",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.findings !== undefined){
let data2 = data.findings;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.code === undefined){
const err8 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema51.required,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.outcome === undefined){
const err9 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema51.required,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.score === undefined){
const err10 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "score"},message:"must have required property '"+"score"+"'",schema:schema51.required,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data3.message === undefined){
const err11 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema51.required,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!(((((key1 === "code") || (key1 === "outcome")) || (key1 === "score")) || (key1 === "message")) || (key1 === "correction"))){
const err12 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.code !== undefined){
let data4 = data3.code;
if(!((((((((((((data4 === "expect-text") || (data4 === "expect-stray-text")) || (data4 === "expect-judge")) || (data4 === "expect-alpha")) || (data4 === "expect-cut-out")) || (data4 === "expect-size")) || (data4 === "expect-palette")) || (data4 === "expect-contrast")) || (data4 === "expect-sharp")) || (data4 === "expect-not-blank")) || (data4 === "expect-unique")) || (data4 === "expect-like"))){
const err13 = {instancePath:instancePath+"/findings/" + i0+"/code",schemaPath:"#/$defs/finding/properties/code/enum",keyword:"enum",params:{allowedValues: schema51.properties.code.enum},message:"must be equal to one of the allowed values",schema:schema51.properties.code.enum,parentSchema:schema51.properties.code,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.outcome !== undefined){
let data5 = data3.outcome;
if(!(((data5 === "passed") || (data5 === "failed")) || (data5 === "skipped"))){
const err14 = {instancePath:instancePath+"/findings/" + i0+"/outcome",schemaPath:"#/$defs/finding/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema51.properties.outcome.enum},message:"must be equal to one of the allowed values",schema:schema51.properties.outcome.enum,parentSchema:schema51.properties.outcome,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.score !== undefined){
let data6 = data3.score;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/findings/" + i0+"/score",schemaPath:"#/$defs/finding/properties/score/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema51.properties.score,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/findings/" + i0+"/score",schemaPath:"#/$defs/finding/properties/score/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema51.properties.score,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/findings/" + i0+"/score",schemaPath:"#/$defs/finding/properties/score/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema51.properties.score.type,parentSchema:schema51.properties.score,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.message !== undefined){
let data7 = data3.message;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/findings/" + i0+"/message",schemaPath:"#/$defs/finding/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.message.type,parentSchema:schema51.properties.message,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.correction !== undefined){
let data8 = data3.correction;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/findings/" + i0+"/correction",schemaPath:"#/$defs/finding/properties/correction/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.correction.type,parentSchema:schema51.properties.correction,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/findings/" + i0,schemaPath:"#/$defs/finding/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.findings.type,parentSchema:schema48.properties.findings,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.provider === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "provider"},message:"must have required property '"+"provider"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.model === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.fingerprint === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.outcome === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.masters === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "masters"},message:"must have required property '"+"masters"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.cost === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cost"},message:"must have required property '"+"cost"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema40.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.at !== undefined){
let data0 = data.at;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err8 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"+"\"",schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema40.properties.at,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.at.type,parentSchema:schema40.properties.at,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.provider !== undefined){
let data1 = data.provider;
if(typeof data1 !== "string"){
const err10 = {instancePath:instancePath+"/provider",schemaPath:"#/properties/provider/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.provider.type,parentSchema:schema40.properties.provider,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.model !== undefined){
let data2 = data.model;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.model.type,parentSchema:schema40.properties.model,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.requestId !== undefined){
let data3 = data.requestId;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/requestId",schemaPath:"#/properties/requestId/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.requestId.type,parentSchema:schema40.properties.requestId,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.pending !== undefined){
let data4 = data.pending;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/pending",schemaPath:"#/properties/pending/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.pending.type,parentSchema:schema40.properties.pending,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.fingerprint !== undefined){
let data5 = data.fingerprint;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err14 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.outcome !== undefined){
let data6 = data.outcome;
if(!((((data6 === "ok") || (data6 === "refused")) || (data6 === "uncertain")) || (data6 === "unusable"))){
const err16 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema40.properties.outcome.enum},message:"must be equal to one of the allowed values",schema:schema40.properties.outcome.enum,parentSchema:schema40.properties.outcome,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.masters !== undefined){
let data7 = data.masters;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data7[i0], {instancePath:instancePath+"/masters/" + i0,parentData:data7,parentDataProperty:i0,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate22.errors; else for (const error of validate22.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/masters",schemaPath:"#/properties/masters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.masters.type,parentSchema:schema40.properties.masters,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.escalation !== undefined){
if(!(validate26(data.escalation, {instancePath:instancePath+"/escalation",parentData:data,parentDataProperty:"escalation",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate26.errors; else for (const error of validate26.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.judged !== undefined){
if(!(validate28(data.judged, {instancePath:instancePath+"/judged",parentData:data,parentDataProperty:"judged",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate28.errors; else for (const error of validate28.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.examined !== undefined){
let data11 = data.examined;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate32(data11[i1], {instancePath:instancePath+"/examined/" + i1,parentData:data11,parentDataProperty:i1,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate32.errors; else for (const error of validate32.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/examined",schemaPath:"#/properties/examined/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema40.properties.examined.type,parentSchema:schema40.properties.examined,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.usage !== undefined){
let data13 = data.usage;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.textInputTokens === undefined){
const err19 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty: "textInputTokens"},message:"must have required property '"+"textInputTokens"+"'",schema:schema40.properties.usage.required,parentSchema:schema40.properties.usage,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data13.imageInputTokens === undefined){
const err20 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty: "imageInputTokens"},message:"must have required property '"+"imageInputTokens"+"'",schema:schema40.properties.usage.required,parentSchema:schema40.properties.usage,data:data13};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data13.outputTokens === undefined){
const err21 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty: "outputTokens"},message:"must have required property '"+"outputTokens"+"'",schema:schema40.properties.usage.required,parentSchema:schema40.properties.usage,data:data13};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key1 in data13){
if(!((((key1 === "textInputTokens") || (key1 === "imageInputTokens")) || (key1 === "outputTokens")) || (key1 === "main"))){
const err22 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.usage,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data13.textInputTokens !== undefined){
let data14 = data13.textInputTokens;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err23 = {instancePath:instancePath+"/usage/textInputTokens",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err24 = {instancePath:instancePath+"/usage/textInputTokens",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/usage/textInputTokens",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data13.imageInputTokens !== undefined){
let data15 = data13.imageInputTokens;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err26 = {instancePath:instancePath+"/usage/imageInputTokens",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err27 = {instancePath:instancePath+"/usage/imageInputTokens",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/usage/imageInputTokens",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data13.outputTokens !== undefined){
let data16 = data13.outputTokens;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err29 = {instancePath:instancePath+"/usage/outputTokens",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
const err30 = {instancePath:instancePath+"/usage/outputTokens",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err31 = {instancePath:instancePath+"/usage/outputTokens",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data13.main !== undefined){
let data17 = data13.main;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.model === undefined){
const err32 = {instancePath:instancePath+"/usage/main",schemaPath:"#/properties/usage/properties/main/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema40.properties.usage.properties.main.required,parentSchema:schema40.properties.usage.properties.main,data:data17};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data17.inputTokens === undefined){
const err33 = {instancePath:instancePath+"/usage/main",schemaPath:"#/properties/usage/properties/main/required",keyword:"required",params:{missingProperty: "inputTokens"},message:"must have required property '"+"inputTokens"+"'",schema:schema40.properties.usage.properties.main.required,parentSchema:schema40.properties.usage.properties.main,data:data17};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data17.outputTokens === undefined){
const err34 = {instancePath:instancePath+"/usage/main",schemaPath:"#/properties/usage/properties/main/required",keyword:"required",params:{missingProperty: "outputTokens"},message:"must have required property '"+"outputTokens"+"'",schema:schema40.properties.usage.properties.main.required,parentSchema:schema40.properties.usage.properties.main,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key2 in data17){
if(!(((key2 === "model") || (key2 === "inputTokens")) || (key2 === "outputTokens"))){
const err35 = {instancePath:instancePath+"/usage/main",schemaPath:"#/properties/usage/properties/main/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.usage.properties.main,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data17.model !== undefined){
let data18 = data17.model;
if(typeof data18 !== "string"){
const err36 = {instancePath:instancePath+"/usage/main/model",schemaPath:"#/properties/usage/properties/main/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.usage.properties.main.properties.model.type,parentSchema:schema40.properties.usage.properties.main.properties.model,data:data18};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.inputTokens !== undefined){
let data19 = data17.inputTokens;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err37 = {instancePath:instancePath+"/usage/main/inputTokens",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data19};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
const err38 = {instancePath:instancePath+"/usage/main/inputTokens",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data19};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err39 = {instancePath:instancePath+"/usage/main/inputTokens",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data17.outputTokens !== undefined){
let data20 = data17.outputTokens;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err40 = {instancePath:instancePath+"/usage/main/outputTokens",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
const err41 = {instancePath:instancePath+"/usage/main/outputTokens",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err42 = {instancePath:instancePath+"/usage/main/outputTokens",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
}
else {
const err43 = {instancePath:instancePath+"/usage/main",schemaPath:"#/properties/usage/properties/main/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.usage.properties.main.type,parentSchema:schema40.properties.usage.properties.main,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.usage.type,parentSchema:schema40.properties.usage,data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.cost !== undefined){
let data21 = data.cost;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length > 1){
const err45 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema40.properties.cost,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(Object.keys(data21).length < 1){
const err46 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema40.properties.cost,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key3 in data21){
if(!(((key3 === "billedMicroUsd") || (key3 === "estimatedMicroUsd")) || (key3 === "unknown"))){
const err47 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.cost,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.billedMicroUsd !== undefined){
let data22 = data21.billedMicroUsd;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err48 = {instancePath:instancePath+"/cost/billedMicroUsd",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data22};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 9007199254740991 || isNaN(data22)){
const err49 = {instancePath:instancePath+"/cost/billedMicroUsd",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data22};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err50 = {instancePath:instancePath+"/cost/billedMicroUsd",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data21.estimatedMicroUsd !== undefined){
let data23 = data21.estimatedMicroUsd;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err51 = {instancePath:instancePath+"/cost/estimatedMicroUsd",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 9007199254740991 || isNaN(data23)){
const err52 = {instancePath:instancePath+"/cost/estimatedMicroUsd",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err53 = {instancePath:instancePath+"/cost/estimatedMicroUsd",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data21.unknown !== undefined){
let data24 = data21.unknown;
if(true !== data24){
const err54 = {instancePath:instancePath+"/cost/unknown",schemaPath:"#/properties/cost/properties/unknown/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema40.properties.cost.properties.unknown,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/cost",schemaPath:"#/properties/cost/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.cost.type,parentSchema:schema40.properties.cost,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.estimate !== undefined){
let data25 = data.estimate;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.lowMicroUsd === undefined){
const err56 = {instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/required",keyword:"required",params:{missingProperty: "lowMicroUsd"},message:"must have required property '"+"lowMicroUsd"+"'",schema:schema40.properties.estimate.required,parentSchema:schema40.properties.estimate,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data25.highMicroUsd === undefined){
const err57 = {instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/required",keyword:"required",params:{missingProperty: "highMicroUsd"},message:"must have required property '"+"highMicroUsd"+"'",schema:schema40.properties.estimate.required,parentSchema:schema40.properties.estimate,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key4 in data25){
if(!((key4 === "lowMicroUsd") || (key4 === "highMicroUsd"))){
const err58 = {instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.estimate,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.lowMicroUsd !== undefined){
let data26 = data25.lowMicroUsd;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err59 = {instancePath:instancePath+"/estimate/lowMicroUsd",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 9007199254740991 || isNaN(data26)){
const err60 = {instancePath:instancePath+"/estimate/lowMicroUsd",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data26 < 0 || isNaN(data26)){
const err61 = {instancePath:instancePath+"/estimate/lowMicroUsd",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data26};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data25.highMicroUsd !== undefined){
let data27 = data25.highMicroUsd;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err62 = {instancePath:instancePath+"/estimate/highMicroUsd",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 9007199254740991 || isNaN(data27)){
const err63 = {instancePath:instancePath+"/estimate/highMicroUsd",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err64 = {instancePath:instancePath+"/estimate/highMicroUsd",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/estimate",schemaPath:"#/properties/estimate/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.estimate.type,parentSchema:schema40.properties.estimate,data:data25};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.reservedMicroUsd !== undefined){
let data28 = data.reservedMicroUsd;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err66 = {instancePath:instancePath+"/reservedMicroUsd",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 9007199254740991 || isNaN(data28)){
const err67 = {instancePath:instancePath+"/reservedMicroUsd",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err68 = {instancePath:instancePath+"/reservedMicroUsd",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
}
else {
const err69 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema62 = {"title":"LockFileOutput","type":"object","additionalProperties":false,"required":["digest","bytes","width","height","fingerprint"],"properties":{"digest":{"$ref":"#/$defs/digest"},"bytes":{"$ref":"#/$defs/count"},"width":{"$ref":"#/$defs/count"},"height":{"$ref":"#/$defs/count"},"fingerprint":{"$ref":"#/$defs/digest","description":"Rendition fingerprint: hash of the master and the settings."},"provenance":{"$ref":"#/$defs/digest","description":"Hash of what the file says of itself in its XMP: where its picture comes from, and its alt text."},"accepted":{"const":true,"description":"The file was edited by hand and accepted as it is."}}};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.digest === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.bytes === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bytes"},message:"must have required property '"+"bytes"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.width === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.height === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "height"},message:"must have required property '"+"height"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.fingerprint === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "digest") || (key0 === "bytes")) || (key0 === "width")) || (key0 === "height")) || (key0 === "fingerprint")) || (key0 === "provenance")) || (key0 === "accepted"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.digest !== undefined){
let data0 = data.digest;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.bytes !== undefined){
let data1 = data.bytes;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err8 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err9 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/bytes",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.width !== undefined){
let data2 = data.width;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err11 = {instancePath:instancePath+"/width",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/width",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/width",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.height !== undefined){
let data3 = data.height;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err14 = {instancePath:instancePath+"/height",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/height",schemaPath:"#/$defs/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991",schema:9007199254740991,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/height",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.fingerprint !== undefined){
let data4 = data.fingerprint;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err17 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.provenance !== undefined){
let data5 = data.provenance;
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err19 = {instancePath:instancePath+"/provenance",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/provenance",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.accepted !== undefined){
let data6 = data.accepted;
if(true !== data6){
const err21 = {instancePath:instancePath+"/accepted",schemaPath:"#/properties/accepted/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema62.properties.accepted,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fingerprint === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.inputs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"},message:"must have required property '"+"inputs"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.picked === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "picked"},message:"must have required property '"+"picked"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.candidates === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidates"},message:"must have required property '"+"candidates"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.attempts === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attempts"},message:"must have required property '"+"attempts"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.outputs === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outputs"},message:"must have required property '"+"outputs"+"'",schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema32.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.fingerprint !== undefined){
let data0 = data.fingerprint;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.inputs !== undefined){
let data1 = data.inputs;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err9 = {instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.inputs.type,parentSchema:schema32.properties.inputs,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.picked !== undefined){
let data2 = data.picked;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err10 = {instancePath:instancePath+"/picked",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/picked",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.candidates !== undefined){
let data3 = data.candidates;
if(Array.isArray(data3)){
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.candidates,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate22(data3[i0], {instancePath:instancePath+"/candidates/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate22.errors; else for (const error of validate22.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.candidates.type,parentSchema:schema32.properties.candidates,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.attempts !== undefined){
let data5 = data.attempts;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate24(data5[i1], {instancePath:instancePath+"/attempts/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate24.errors; else for (const error of validate24.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.attempts.type,parentSchema:schema32.properties.attempts,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.outputs !== undefined){
let data7 = data.outputs;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(validate35(data7[key1], {instancePath:instancePath+"/outputs/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data7,parentDataProperty:key1,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate35.errors; else for (const error of validate35.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.outputs.type,parentSchema:schema32.properties.outputs,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.examined !== undefined){
if(!(validate32(data.examined, {instancePath:instancePath+"/examined",parentData:data,parentDataProperty:"examined",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate32.errors; else for (const error of validate32.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.pin !== undefined){
let data10 = data.pin;
if(true !== data10){
const err16 = {instancePath:instancePath+"/pin",schemaPath:"#/properties/pin/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema32.properties.pin,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.placeholder !== undefined){
let data11 = data.placeholder;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.thumbhash === undefined){
const err17 = {instancePath:instancePath+"/placeholder",schemaPath:"#/properties/placeholder/required",keyword:"required",params:{missingProperty: "thumbhash"},message:"must have required property '"+"thumbhash"+"'",schema:schema32.properties.placeholder.required,parentSchema:schema32.properties.placeholder,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data11.colour === undefined){
const err18 = {instancePath:instancePath+"/placeholder",schemaPath:"#/properties/placeholder/required",keyword:"required",params:{missingProperty: "colour"},message:"must have required property '"+"colour"+"'",schema:schema32.properties.placeholder.required,parentSchema:schema32.properties.placeholder,data:data11};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data11.dataUri === undefined){
const err19 = {instancePath:instancePath+"/placeholder",schemaPath:"#/properties/placeholder/required",keyword:"required",params:{missingProperty: "dataUri"},message:"must have required property '"+"dataUri"+"'",schema:schema32.properties.placeholder.required,parentSchema:schema32.properties.placeholder,data:data11};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data11){
if(!(((key2 === "thumbhash") || (key2 === "colour")) || (key2 === "dataUri"))){
const err20 = {instancePath:instancePath+"/placeholder",schemaPath:"#/properties/placeholder/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.placeholder,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data11.thumbhash !== undefined){
let data12 = data11.thumbhash;
if(typeof data12 === "string"){
if(!pattern17.test(data12)){
const err21 = {instancePath:instancePath+"/placeholder/thumbhash",schemaPath:"#/properties/placeholder/properties/thumbhash/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9+/]+=*$"},message:"must match pattern \""+"^[A-Za-z0-9+/]+=*$"+"\"",schema:"^[A-Za-z0-9+/]+=*$",parentSchema:schema32.properties.placeholder.properties.thumbhash,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/placeholder/thumbhash",schemaPath:"#/properties/placeholder/properties/thumbhash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.placeholder.properties.thumbhash.type,parentSchema:schema32.properties.placeholder.properties.thumbhash,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data11.colour !== undefined){
let data13 = data11.colour;
if(typeof data13 === "string"){
if(!pattern18.test(data13)){
const err23 = {instancePath:instancePath+"/placeholder/colour",schemaPath:"#/properties/placeholder/properties/colour/pattern",keyword:"pattern",params:{pattern: "^#[0-9A-F]{6}$"},message:"must match pattern \""+"^#[0-9A-F]{6}$"+"\"",schema:"^#[0-9A-F]{6}$",parentSchema:schema32.properties.placeholder.properties.colour,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/placeholder/colour",schemaPath:"#/properties/placeholder/properties/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.placeholder.properties.colour.type,parentSchema:schema32.properties.placeholder.properties.colour,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.dataUri !== undefined){
let data14 = data11.dataUri;
if(typeof data14 === "string"){
if(!pattern19.test(data14)){
const err25 = {instancePath:instancePath+"/placeholder/dataUri",schemaPath:"#/properties/placeholder/properties/dataUri/pattern",keyword:"pattern",params:{pattern: "^data:image/webp;base64,[A-Za-z0-9+/]+=*$"},message:"must match pattern \""+"^data:image/webp;base64,[A-Za-z0-9+/]+=*$"+"\"",schema:"^data:image/webp;base64,[A-Za-z0-9+/]+=*$",parentSchema:schema32.properties.placeholder.properties.dataUri,data:data14};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/placeholder/dataUri",schemaPath:"#/properties/placeholder/properties/dataUri/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.placeholder.properties.dataUri.type,parentSchema:schema32.properties.placeholder.properties.dataUri,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/placeholder",schemaPath:"#/properties/placeholder/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.placeholder.type,parentSchema:schema32.properties.placeholder,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.approved !== undefined){
let data15 = data.approved;
if(typeof data15 === "string"){
if(!pattern4.test(data15)){
const err28 = {instancePath:instancePath+"/approved",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"},message:"must match pattern \""+"^sha256:[0-9a-f]{64}$"+"\"",schema:"^sha256:[0-9a-f]{64}$",parentSchema:schema33,data:data15};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/approved",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.type,parentSchema:schema33,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://artlock.dev/schemas/lock.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.assets === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "assets"},message:"must have required property '"+"assets"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "version") || (key0 === "manifest")) || (key0 === "assets")) || (key0 === "unplaced"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.manifest !== undefined){
let data1 = data.manifest;
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err4 = {instancePath:instancePath+"/manifest",schemaPath:"#/properties/manifest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.manifest,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/manifest",schemaPath:"#/properties/manifest/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.manifest.type,parentSchema:schema31.properties.manifest,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.assets !== undefined){
let data2 = data.assets;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(validate21(data2[key1], {instancePath:instancePath+"/assets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data2,parentDataProperty:key1,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate21.errors; else for (const error of validate21.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.assets.type,parentSchema:schema31.properties.assets,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.unplaced !== undefined){
let data4 = data.unplaced;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
let data5 = data4[key2];
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate24(data5[i0], {instancePath:instancePath+"/unplaced/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate24.errors; else for (const error of validate24.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/unplaced/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/unplaced/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.unplaced.additionalProperties.type,parentSchema:schema31.properties.unplaced.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/unplaced",schemaPath:"#/properties/unplaced/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.unplaced.type,parentSchema:schema31.properties.unplaced,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
